namespace ChatService.Storage;

/// <summary>Events that are stored, and read, together: their JSON as it came in, joined by commas, so that a block goes into an array as it is.</summary>
internal sealed class EventBlock
{
    /// <summary>A block is closed when it has this many bytes. A larger event has a block of its own.</summary>
    public const int TargetBytes = 64 << 10;

    public EventBlock(long first, byte[] data, int[] ends, byte[] marks)
    {
        First = first;
        Data = data;
        Ends = ends;
        Marks = marks;
    }

    /// <summary>The place of its first event in the session, from 0. Blocks that are not stored yet have none.</summary>
    public long First { get; }

    public byte[] Data { get; }

    /// <summary>Where in <see cref="Data"/> each event ends; behind it stands a comma, or nothing.</summary>
    public int[] Ends { get; }

    /// <summary>An <see cref="EventMark"/> for each event.</summary>
    public byte[] Marks { get; }

    public int Count => Ends.Length;

    /// <summary>The bytes of the events alone, without the commas.</summary>
    public long EventBytes => Data.Length - (Count - 1);

    /// <summary>The JSON of an event, as it came in.</summary>
    /// <param name="index">Its place in the block, from 0.</param>
    public ReadOnlySpan<byte> Json(int index)
    {
        int start = index == 0 ? 0 : Ends[index - 1] + 1;
        return Data.AsSpan(start, Ends[index] - start);
    }

    public EventMark Mark(int index) => new(Marks[index]);
}
