namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A stream that comes in pieces of given sizes, the last of which repeats, and may break instead of ending.</summary>
internal sealed class PieceStream(byte[] bytes, int[] sizes, Exception? fault = null) : Stream
{
    private int _at;
    private int _piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        Assert.False(buffer.IsEmpty);
        if (_at == bytes.Length && fault is not null)
        {
            throw fault;
        }

        int size = Math.Min(Math.Max(1, sizes[Math.Min(_piece++, sizes.Length - 1)]), Math.Min(buffer.Length, bytes.Length - _at));
        bytes.AsSpan(_at, size).CopyTo(buffer);
        _at += size;
        return size;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
