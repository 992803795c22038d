using System.Buffers;

namespace EventUnion.Internal.Streams;

/// <summary>Segments in memory.</summary>
internal sealed class SequenceSource(ReadOnlySequence<byte> sequence) : CopyingSource
{
    private ReadOnlySequence<byte> _rest;

    internal override void Open(long offset) => _rest = sequence;

    protected override int Read(Span<byte> space)
    {
        int count = (int)Math.Min(space.Length, _rest.Length);
        _rest.Slice(0, count).CopyTo(space);
        _rest = _rest.Slice(count);
        return count;
    }

    protected override ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken) => new(Read(space.Span));
}
