namespace ChatService.Tests.Client;

/// <summary>A clock that jumps to the end of each wait at once, and keeps how long they were to be.</summary>
internal sealed class JumpingClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2026, 4, 22, 12, 34, 41, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        Now += dueTime;
        callback(state);
        return new PassedTimer();
    }

    private sealed class PassedTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
