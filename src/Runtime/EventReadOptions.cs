namespace EventUnion;

/// <summary>How to read. Immutable: make one and share it.</summary>
public sealed record EventReadOptions
{
    /// <summary>The largest value that <see cref="MaxEventBytes"/> can have, in bytes: 256 MiB less one.</summary>
    public const int MaxEventBytesLimit = (1 << 28) - 1;

    /// <summary>Everything is delivered; limits are those given at each property.</summary>
    public static EventReadOptions Default { get; } = new();

    /// <summary>Unknown events, strays and duplicate members end the read, and a missing tag is not inferred.</summary>
    public static EventReadOptions Strict { get; } = new()
    {
        OnUnknown = EventPolicy.Throw,
        OnStray = EventPolicy.Throw,
        Duplicates = DuplicateMembers.Throw,
        InferMissingTag = false,
    };

    /// <summary>What becomes of an event that the schema does not have. <see cref="EventPolicy.DeliverAsUnknown"/> is the same as <see cref="EventPolicy.Deliver"/>.</summary>
    public EventPolicy OnUnknown
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>What becomes of an event that breaks its schema: a required member absent, a value of another JSON type, a null that may not be.</summary>
    public EventPolicy OnStray
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>What becomes of a member that stands twice.</summary>
    public DuplicateMembers Duplicates
    {
        get;
        init => field = value <= DuplicateMembers.Throw ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Duplicates is LastWins or Throw.");
    }

    /// <summary>Whether an event without a tag is given the kind that its members decide, where the schema lets the tag be left out. Default true.</summary>
    public bool InferMissingTag { get; init; } = true;

    /// <summary>How many objects and arrays may stand in each other, the document's own included. Default 64, at most 1,000.</summary>
    public int MaxDepth
    {
        get;
        init => field = value is > 0 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxDepth is from 1 to 1,000.");
    } = 64;

    /// <summary>The largest event, in bytes. Default 64 MiB, at most <see cref="MaxEventBytesLimit"/>.</summary>
    public int MaxEventBytes
    {
        get;
        init => field = value is > 0 and <= MaxEventBytesLimit ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxEventBytes is from 1 to 2^28 - 1.");
    } = 64 << 20;

    /// <summary>The longest string or member's name, in bytes as they stand in the input, in events and in the envelope around them. Default: no limit beyond
    /// <see cref="MaxEventBytes"/>. Any other has every token counted, which takes several times as long.</summary>
    public int MaxStringBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxStringBytes is at least 1.");
    } = int.MaxValue;

    /// <summary>How many members one event may have, those of all objects in it added up. Default: no limit beyond <see cref="MaxEventBytes"/>. Any other has every token counted, which takes several times as
    /// long.</summary>
    public int MaxMembers
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxMembers is at least 1.");
    } = int.MaxValue;

    /// <summary>Whether every event is delivered, whatever it is.</summary>
    internal bool AdmitsAll => OnStray == EventPolicy.Deliver && OnUnknown is EventPolicy.Deliver or EventPolicy.DeliverAsUnknown;

    /// <summary>Whether the layouts of events are learned. Only for comparing with the authority.</summary>
    internal bool LearnsLayouts { get; init; } = true;

    /// <summary>Whether every token must be counted, beyond what a skip does by itself.</summary>
    internal bool CountsTokens => MaxStringBytes != int.MaxValue || MaxMembers != int.MaxValue;

    private static EventPolicy Checked(EventPolicy value) =>
        value <= EventPolicy.Throw ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such policy.");
}
