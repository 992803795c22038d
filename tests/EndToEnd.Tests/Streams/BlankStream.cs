namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Newlines, as many as one likes, of which every read gives as many as it asks for; and how many reads there were.</summary>
internal sealed class BlankStream(long length) : Stream
{
    private long _at;

    public long Reads { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _at);
        buffer[..count].Fill((byte)'\n');
        _at += count;
        Reads += count > 0 ? 1 : 0;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
