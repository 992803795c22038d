namespace EventUnion.EndToEnd.Tests.Embedding;

/// <summary>Gives a byte at a time, and makes its reader wait for it.</summary>
internal sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return base.Read(buffer.Span[..Math.Min(1, buffer.Length)]);
    }
}
