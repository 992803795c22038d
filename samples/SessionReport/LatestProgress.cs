namespace SessionReport;

/// <summary>How far a read has come, for another thread than the one that reads: a stream itself may not be asked meanwhile.</summary>
internal sealed class LatestProgress : IProgress<ReadProgress>
{
    private readonly Lock _lock = new();
    private ReadProgress _value;

    public ReadProgress Value
    {
        get
        {
            lock (_lock)
                return _value;
        }
    }

    public void Report(ReadProgress value)
    {
        lock (_lock)
            _value = value;
    }
}
