namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A stream as long as one likes that is nowhere held: one text over and over.</summary>
internal sealed class RepeatingStream(byte[] text, long length) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => _at = value; }

    public override int Read(Span<byte> buffer)
    {
        int from = (int)(_at % text.Length);
        int count = (int)Math.Min(Math.Min(buffer.Length, text.Length - from), length - _at);
        text.AsSpan(from, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
