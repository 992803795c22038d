namespace SessionReport;

/// <summary>The first of the records that could not be read.</summary>
internal sealed class SkippedRecords
{
    /// <summary>How many are named: a report must not grow with what is wrong.</summary>
    public const int Most = 10;

    private long _count;

    /// <summary>How many there are.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Replaced and never changed, so that another thread may look at it.</summary>
    public IReadOnlyList<EventError> First { get; private set; } = [];

    public void Add(scoped BadRecord record)
    {
        if (First.Count < Most)
            First = [.. First, record.Error];
        Interlocked.Increment(ref _count);
    }
}
