namespace SessionReport.Input;

/// <summary>A stream whose beginning can be looked at before it is read. It says how far it has been read, and ends when the user has had enough.</summary>
/// <param name="source">The bytes.</param>
/// <param name="progress">Told how many bytes have been taken; null for nobody.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class InputStream(Stream source, IProgress<long>? progress, CancellationToken cancellation) : Stream
{
    /// <summary>The most that can be looked at: no more is read twice, even if it comes byte by byte.</summary>
    public const int MaxHead = 16 << 10;

    private readonly byte[] _head = new byte[MaxHead];
    private byte[] _waiting = [];
    private int _headLength;
    private int _headRead;
    private Exception? _fault;
    private long _taken;

    /// <summary>What has been looked at so far.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>Whether <see cref="Head"/> is all that there is, or all that can be looked at.</summary>
    public bool HeadIsWhole { get; private set; }

    /// <summary>Whether there is nothing in it, as far as it could be looked at.</summary>
    public bool IsEmpty => HeadIsWhole && _headLength == 0 && _fault is null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at what comes next. A fault of the source is kept until it is read up to there.</summary>
    public void LookFurther()
    {
        try
        {
            int count = Take(_head.AsSpan(_headLength));
            _headLength += count;
            HeadIsWhole = count == 0 || _headLength == MaxHead;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            (_fault, HeadIsWhole) = (error, true);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headRead < _headLength)
            return ReadHead(buffer);
        return _fault is null ? Take(buffer) : throw _fault;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_headRead < _headLength)
            return ReadHead(buffer.Span);
        if (_fault is not null)
            throw _fault;

        // A keyboard or pipe can't be asked to give up waiting: it is left alone then, with a buffer that is nobody else's.
        if (_waiting.Length == 0)
            _waiting = new byte[64 << 10];
        try
        {
            int count = await source.ReadAsync(_waiting.AsMemory(0, Math.Min(_waiting.Length, buffer.Length)), cancellationToken).AsTask().WaitAsync(cancellationToken);
            _waiting.AsSpan(0, count).CopyTo(buffer.Span);
            return Count(count);
        }
        catch (InvalidOperationException error)
        {
            throw Damaged(error);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private int ReadHead(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, count).CopyTo(buffer);
        _headRead += count;
        return count;
    }

    private int Take(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Count(source.Read(buffer));
        }
        catch (InvalidOperationException error)
        {
            throw Damaged(error);
        }
    }

    private int Count(int count)
    {
        _taken += count;
        progress?.Report(_taken);
        return count;
    }

    // What Brotli says of data that is none; gzip says it as everybody does.
    private static InvalidDataException Damaged(InvalidOperationException error) => new(error.Message, error);
}
