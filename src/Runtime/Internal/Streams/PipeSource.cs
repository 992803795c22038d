using System.Buffers;
using System.IO.Pipelines;

namespace EventUnion.Internal.Streams;

/// <summary>
/// A pipe. Bytes are copied out of it and given back as long as nobody is done with them, so that a read that ends early leaves the pipe where the next event
/// begins. Of what is held longer than <see cref="MostKept"/> the pipe keeps nothing, as each of its reads would go through all of it.
/// </summary>
internal sealed class PipeSource(PipeReader reader) : HistorySource
{
    private const int MostKept = 1 << 20;

    private ReadOnlySequence<byte> _held;
    private bool _hasHeld;
    private bool _isCompleted;

    // The offsets of the first byte that the pipe holds, and of the first that has not been copied out of it.
    private long _start;
    private long _given;

    internal override void Open(long offset) => _start = _given = offset;

    internal override int Read(Span<byte> space, long released)
    {
        if (TryCopy(space, out int count))
        {
            return count;
        }

        while (true)
        {
            Release(released);
            ValueTask<System.IO.Pipelines.ReadResult> reading = reader.ReadAsync();
            Hold(reading.IsCompleted ? reading.GetAwaiter().GetResult() : reading.AsTask().GetAwaiter().GetResult());
            if (TryCopy(space, out count))
            {
                return count;
            }
        }
    }

    internal override async ValueTask<int> ReadAsync(Memory<byte> space, long released, CancellationToken cancellationToken)
    {
        int count;
        while (!TryCopy(space.Span, out count))
        {
            Release(released);
            Hold(await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return count;
    }

    internal override void Close(long nextOffset)
    {
        if (_hasHeld)
        {
            SequencePosition next = PositionOf(nextOffset);
            reader.AdvanceTo(next, next);
            _hasHeld = false;
        }
    }

    /// <summary>Copies what is at hand; false where more must be read first.</summary>
    private bool TryCopy(Span<byte> space, out int count)
    {
        count = 0;
        if (!_hasHeld)
        {
            return false;
        }

        ReadOnlySequence<byte> rest = _held.Slice(PositionOf(_given));
        count = (int)Math.Min(space.Length, rest.Length);
        rest.Slice(0, count).CopyTo(space);
        _given += count;
        return count > 0 || _isCompleted;
    }

    private void Hold(System.IO.Pipelines.ReadResult result)
    {
        _held = result.Buffer;
        _hasHeld = true;
        _isCompleted = result.IsCompleted;
        if (result.IsCanceled)
        {
            throw new OperationCanceledException("The pipe's pending read was cancelled.");
        }
    }

    /// <summary>Gives the buffer back: done with what is released, and with all of it looked at.</summary>
    private void Release(long released)
    {
        if (_hasHeld)
        {
            _hasHeld = false;
            long consumed = _given - released > MostKept ? _given : released;
            SequencePosition position = PositionOf(consumed);
            _start = Math.Max(_start, consumed);
            reader.AdvanceTo(position, _held.End);
        }
    }

    private SequencePosition PositionOf(long offset) => _held.GetPosition(Math.Clamp(offset - _start, 0, _held.Length));
}
