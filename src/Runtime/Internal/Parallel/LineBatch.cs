using EventUnion.Internal.Streams;

namespace EventUnion.Internal.Parallel;

/// <summary>Lines of a file that one worker reads.</summary>
/// <typeparam name="TVisitor">The visitor.</typeparam>
/// <param name="number">The batch's number.</param>
/// <param name="begin">The offset of its first byte, at which a line begins.</param>
/// <param name="end">The offset behind its last line.</param>
/// <param name="isLast">Whether the file ends with it.</param>
/// <param name="place">Which line and record is the first in it, as the batch before it will know.</param>
internal sealed class LineBatch<TVisitor>(int number, long begin, long end, bool isLast, Task<LinePlace> place)
{
    // What waits for these is not to run on the thread that knows them first.
    private readonly TaskCompletionSource<LinePlace> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<VisitedBatch<TVisitor>> _visited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Number => number;

    public long Begin => begin;

    public long End => end;

    public bool IsLast => isLast;

    public Task<LinePlace> Place => place;

    /// <summary>Which line and record is the first of the batch behind this one. Cancelled where nobody will know.</summary>
    public Task<LinePlace> Next => _next.Task;

    public Task<VisitedBatch<TVisitor>> Visited => _visited.Task;

    public void Counted(LinePlace next) => _next.SetResult(next);

    public void Complete(VisitedBatch<TVisitor> visited) => _visited.SetResult(visited);

    /// <summary>Takes what ended the work on it, which may be that nobody asks for it any more.</summary>
    public void Fail(Exception? error)
    {
        _next.TrySetCanceled();
        if (error is null)
        {
            _visited.TrySetCanceled();
            return;
        }

        _visited.TrySetException(error);

        // Behind a batch that has ended the read nobody looks at it.
        _ = _visited.Task.Exception;
    }
}
