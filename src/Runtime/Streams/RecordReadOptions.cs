namespace EventUnion;

/// <summary>How to read a stream of records. Immutable: make one and share it.</summary>
public sealed record RecordReadOptions
{
    /// <summary>The first bad record ends the read, and offsets count from 0.</summary>
    public static RecordReadOptions Default { get; } = new();

    /// <summary>How each event is read. <see cref="EventReadOptions.MaxEventBytes"/> is the limit of a record, blanks around its event included.</summary>
    public EventReadOptions Events
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = EventReadOptions.Default;

    /// <summary>What becomes of the read at a bad record.</summary>
    public BadRecordPolicy BadRecords { get; init; }

    /// <summary>Called for every bad record, whatever <see cref="BadRecords"/> is; null for nothing.</summary>
    public BadRecordHandler? OnBadRecord { get; init; }

    /// <summary>The offset of the stream's next byte, in bytes: what offsets count from. Give <see cref="ReadResult{TVisitor}.NextOffset"/> here, and the stream at that place, to resume a read.</summary>
    public long StartOffset
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "StartOffset is at least 0.");
    }
}
