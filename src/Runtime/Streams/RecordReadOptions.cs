namespace EventUnion;

/// <summary>How to read a source of events. Immutable: make one and share it.</summary>
public sealed record RecordReadOptions
{
    private readonly EventReadOptions? _events;

    /// <summary>The first bad record ends the read, and offsets count from 0.</summary>
    public static RecordReadOptions Default { get; } = new();

    /// <summary>How each event is read. <see cref="EventReadOptions.MaxEventBytes"/> is the limit of a record, blanks around its event included. Where it is not set, it is
    /// <see cref="EventReadOptions.Default"/>, and a read into records takes strays as unknown events.</summary>
    public EventReadOptions Events
    {
        get => _events ?? EventReadOptions.Default;
        init => _events = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>What becomes of the read at a bad record.</summary>
    public BadRecordPolicy BadRecords
    {
        get;
        init => field = value <= BadRecordPolicy.Skip ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "BadRecords is Stop or Skip.");
    }

    /// <summary>Called for every bad record, whatever <see cref="BadRecords"/> is; null for nothing.</summary>
    public BadRecordHandler? OnBadRecord { get; init; }

    /// <summary>The offset of the stream's next byte, in bytes: what offsets count from. Give <see cref="ReadResult{TVisitor}.NextOffset"/> here, and the stream at that place, to resume a read.</summary>
    public long StartOffset
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "StartOffset is at least 0.");
    }

    /// <summary>The most that may stand around the events of an envelope, in bytes: all of it is held until the end. Default 64 MiB.</summary>
    public int MaxEnvelopeBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxEnvelopeBytes is at least 1.");
    } = 64 << 20;

    /// <summary>Told how far a read has come, each time that bytes have been taken from the source and when it ends; null for nobody. It is called on the thread that reads.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>Whether a push read gives what the source throws, a cancelled wait included, as <see cref="ReadResult{TVisitor}.Fault"/> instead of throwing it on: the
    /// visitor with what it has gathered comes back then too. Default false.</summary>
    public bool ReturnSourceFaults { get; init; }

    /// <summary>These options for who reads events in another way than others where the caller has not said how.</summary>
    internal RecordReadOptions WithEvents(EventReadOptions unlessSet) => _events is null ? this with { Events = unlessSet } : this;
}
