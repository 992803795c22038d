namespace ChatService.Storage.Sqlite;

/// <summary>Something to be written that has a result.</summary>
/// <param name="write">Writes, and gives the result.</param>
internal sealed class WriteWork<T>(Func<PreparedCommands, T> write) : WriteWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override void Apply(PreparedCommands commands) => _result = write(commands);

    public override void Acknowledge() => _done.TrySetResult(_result!);

    public override void Fail(Exception reason) => _done.TrySetException(reason);
}
