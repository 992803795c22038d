using EventUnion.Internal.Streams;

namespace EventUnion.Internal.Parallel;

/// <summary>Lines of a file that one worker reads.</summary>
/// <param name="number">The batch's number.</param>
/// <param name="begin">The offset of its first byte, at which a line begins.</param>
/// <param name="end">The offset behind its last line.</param>
/// <param name="isLast">Whether the file ends with it.</param>
/// <param name="place">Which line and record is the first in it, as the batch before it will know.</param>
internal sealed class LineBatch(int number, long begin, long end, bool isLast, Task<LinePlace> place)
{
    // What waits for it is not to run on the thread that knows it first.
    private readonly TaskCompletionSource<LinePlace> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Number => number;

    public long Begin => begin;

    public long End => end;

    public bool IsLast => isLast;

    public Task<LinePlace> Place => place;

    /// <summary>Which line and record is the first of the batch behind this one. Cancelled where nobody will know.</summary>
    public Task<LinePlace> Next => _next.Task;

    public void Counted(LinePlace next) => _next.SetResult(next);

    /// <summary>Ends the wait of who asks for what is not known.</summary>
    public void Close() => _next.TrySetCanceled();
}
