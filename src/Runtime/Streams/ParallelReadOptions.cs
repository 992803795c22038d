namespace EventUnion;

/// <summary>How to read a file of JSON Lines on several cores. Immutable: make one and share it.</summary>
public sealed record ParallelReadOptions
{
    /// <summary>A worker for each core, and batches of a megabyte.</summary>
    public static ParallelReadOptions Default { get; } = new();

    /// <summary>How the lines are read: what all of it means is what it means for a read on one core, and its callbacks are called one at a time, in the order of the file.</summary>
    public RecordReadOptions Records
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = RecordReadOptions.Default;

    /// <summary>How many threads of the pool read at the same time, at most: never more than the file has batches, or 1,024. Default <see cref="Environment.ProcessorCount"/>.</summary>
    public int Workers
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Workers is at least 1.");
    } = Environment.ProcessorCount;

    /// <summary>How many bytes a batch has at least, but for the last one: it ends with the line that reaches so far. Each worker holds one, or what the file has of it, and each batch has a visitor of its own. At most 256 MiB; default 1 MiB.</summary>
    public int BatchBytes
    {
        get;
        init => field = value is > 0 and <= 256 << 20 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "BatchBytes is 1 to 256 MiB.");
    } = 1 << 20;
}
