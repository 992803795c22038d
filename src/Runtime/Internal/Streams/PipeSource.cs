using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventUnion.Internal.Streams;

/// <summary>
/// A pipe. A long segment of it is lent to the window, and read where it is; what lies across segments, and short ones, are copied. Bytes are given back as long as nobody is done with them, so that
/// a read that ends early leaves the pipe where the next event begins. Of what is held longer than <see cref="MostKept"/> the pipe keeps nothing, as each of its reads would go through all of it.
/// </summary>
internal sealed class PipeSource(PipeReader reader) : HistorySource
{
    private const int MostKept = 1 << 20;

    // What a loan must be worth: a shorter segment is copied in less time than the events at its two ends cost.
    private const int LeastLent = 16 << 10;

    // How much of a long segment is copied behind the beginning of an event in the one before it, to reach that event's end.
    private const int Bridge = 2 << 10;

    private ReadOnlySequence<byte> _held;
    private bool _hasHeld;
    private bool _isCompleted;

    // The segment that bytes are given from, how many of it have been, and what comes behind it.
    private ReadOnlyMemory<byte> _segment;
    private int _taken;
    private SequencePosition _following;

    // The offsets of the first byte that the pipe holds, and of the first that the window has not had.
    private long _start;
    private long _given;

    internal override void Open(long offset) => _start = _given = offset;

    internal override void Fill(ByteWindow window)
    {
        while (!TryGive(window))
        {
            Release(window);
            ValueTask<System.IO.Pipelines.ReadResult> reading = reader.ReadAsync();
            Hold(reading.IsCompleted ? reading.GetAwaiter().GetResult() : reading.AsTask().GetAwaiter().GetResult());
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask FillAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        while (!TryGive(window))
        {
            Release(window);
            Hold(await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
        }
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

    /// <summary>Gives the window what is at hand; false where more must be read first.</summary>
    private bool TryGive(ByteWindow window)
    {
        if (!_hasHeld)
        {
            return false;
        }

        if (_taken == _segment.Length && !NextSegment())
        {
            if (_isCompleted)
            {
                window.Took(0);
            }

            return _isCompleted;
        }

        if (!TryLend(window))
        {
            Copy(window);
        }

        _given = window.Offset + window.Length;
        return true;
    }

    /// <summary>Lends the window the segment, if what it is not done with is in there too.</summary>
    private bool TryLend(ByteWindow window)
    {
        if (window.Length > _taken || !MemoryMarshal.TryGetArray(_segment, out ArraySegment<byte> segment))
        {
            return false;
        }

        int end = Math.Min(segment.Offset + segment.Count, segment.Array!.Length - ByteWindow.Reach);
        int next = segment.Offset + _taken;
        if (end - next < LeastLent)
        {
            return false;
        }

        window.Borrow(segment.Array, next - window.Length, end);
        _taken += end - next;
        return true;
    }

    /// <summary>Copies what there is to the window; of a segment that can be lent only what it takes to get there.</summary>
    private void Copy(ByteWindow window)
    {
        Span<byte> space = window.Space().Span;
        int bridge = Math.Max(Bridge, window.Length);
        int copied = 0;
        bool canLend = false;
        while (copied < space.Length && !canLend && (_taken < _segment.Length || NextSegment()))
        {
            ReadOnlySpan<byte> rest = _segment.Span[_taken..];
            canLend = rest.Length - bridge > LeastLent + ByteWindow.Reach && MemoryMarshal.TryGetArray(_segment, out _);
            int count = Math.Min(canLend ? bridge : rest.Length, space.Length - copied);
            rest[..count].CopyTo(space[copied..]);
            copied += count;
            _taken += count;
        }

        window.Took(copied);
    }

    private bool NextSegment()
    {
        _taken = 0;
        while (_held.TryGet(ref _following, out _segment))
        {
            if (!_segment.IsEmpty)
            {
                return true;
            }
        }

        _segment = default;
        return false;
    }

    private void Hold(System.IO.Pipelines.ReadResult result)
    {
        _held = result.Buffer;
        _hasHeld = true;
        _isCompleted = result.IsCompleted;
        _following = _held.Start;
        (_segment, _taken) = (default, 0);

        // What the window has had already stands first.
        for (long had = _given - _start; had > 0 && NextSegment(); had -= _taken)
        {
            _taken = (int)Math.Min(had, _segment.Length);
        }

        if (result.IsCanceled)
        {
            throw new OperationCanceledException("The pipe's pending read was cancelled.");
        }
    }

    /// <summary>Gives the buffer back: done with what is released, and with all of it looked at.</summary>
    private void Release(ByteWindow window)
    {
        if (_hasHeld)
        {
            window.Reclaim();
            _hasHeld = false;
            long consumed = _given - window.Offset > MostKept ? _given : window.Offset;
            SequencePosition position = PositionOf(consumed);
            _start = Math.Max(_start, consumed);
            reader.AdvanceTo(position, _held.End);
        }
    }

    private SequencePosition PositionOf(long offset) => _held.GetPosition(Math.Clamp(offset - _start, 0, _held.Length));
}
