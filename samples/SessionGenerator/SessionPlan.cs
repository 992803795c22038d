namespace SessionGenerator;

/// <summary>What session to make. The same plan gives the same bytes on every machine.</summary>
public sealed record SessionPlan
{
    /// <summary>The kind of session. Default <see cref="Workload.Mixed"/>.</summary>
    public Workload Workload { get; init; } = Workload.Mixed;

    /// <summary>What its events stand in. Default <see cref="HistoryFormat.Session"/>. Lines and server-sent events must not be laid out <see cref="Layout.Pretty"/>.</summary>
    public HistoryFormat Format { get; init; } = HistoryFormat.Session;

    /// <summary>How its JSON is laid out. Default <see cref="Layout.Compact"/>.</summary>
    public Layout Layout { get; init; } = Layout.Compact;

    /// <summary>How many events it has at most. Default: no limit beyond <see cref="Bytes"/>.</summary>
    public long Events
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A session has 0 events or more.");
    } = long.MaxValue;

    /// <summary>The session ends with the first event that brings it to this size, in bytes. Default: no limit beyond <see cref="Events"/>.</summary>
    public long Bytes
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A session has 0 bytes or more.");
    } = long.MaxValue;

    /// <summary>Another seed gives another session of the same kind. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether the plan ends at all.</summary>
    internal bool IsBounded => Events != long.MaxValue || Bytes != long.MaxValue;
}
