namespace ChatService.Storage.Sqlite;

/// <summary>Wakes those who wait for a session's next events. It hands nothing over, and holds nothing but the waits: what is new is read from the file, by each at its own pace.</summary>
internal sealed class EventSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Signal> _signals = [];

    public ISessionWatch Watch(long session)
    {
        lock (_lock)
        {
            if (!_signals.TryGetValue(session, out Signal? signal))
                _signals[session] = signal = new Signal();
            signal.Watches++;
            return new SignalWatch(this, session, signal);
        }
    }

    /// <summary>Says how many events a session has now.</summary>
    public void Raise(long session, long events)
    {
        TaskCompletionSource raised;
        lock (_lock)
        {
            if (!_signals.TryGetValue(session, out Signal? signal) || events <= signal.Events)
                return;
            signal.Events = events;
            raised = signal.Raised;
            signal.Raised = NewSource();
        }

        raised.TrySetResult();
    }

    private Task WaitAsync(Signal signal, long events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A watch that has not yet read what was raised meanwhile must not sleep over it.
            if (signal.Events > events)
                return Task.CompletedTask;
            return signal.Raised.Task.WaitAsync(cancellationToken);
        }
    }

    private void End(long session, Signal signal)
    {
        lock (_lock)
        {
            if (--signal.Watches == 0)
                _signals.Remove(session);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Signal
    {
        public int Watches { get; set; }

        /// <summary>How many events the session has, as far as was said since the first watch began.</summary>
        public long Events { get; set; }

        public TaskCompletionSource Raised { get; set; } = NewSource();
    }

    private sealed class SignalWatch(EventSignals signals, long session, Signal signal) : ISessionWatch
    {
        private bool _isOver;

        public Task WaitAsync(long events, CancellationToken cancellationToken) => signals.WaitAsync(signal, events, cancellationToken);

        public void Dispose()
        {
            if (_isOver)
                return;
            _isOver = true;
            signals.End(session, signal);
        }
    }
}
