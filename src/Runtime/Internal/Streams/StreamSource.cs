namespace EventUnion.Internal.Streams;

/// <summary>A stream, which is left open. What has been taken from it can't be put back.</summary>
internal sealed class StreamSource(Stream stream) : HistorySource
{
    internal override int Read(Span<byte> space, long released) => stream.Read(space);

    internal override ValueTask<int> ReadAsync(Memory<byte> space, long released, CancellationToken cancellationToken) => stream.ReadAsync(space, cancellationToken);
}
