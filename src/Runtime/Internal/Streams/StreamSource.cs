namespace EventUnion.Internal.Streams;

/// <summary>A stream, which is left open. What has been taken from it can't be put back.</summary>
internal sealed class StreamSource(Stream stream) : CopyingSource
{
    protected override int Read(Span<byte> space) => stream.Read(space);

    protected override ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken) => stream.ReadAsync(space, cancellationToken);
}
