namespace EventUnion;

/// <summary>What a bad record does to the read of a stream.</summary>
public enum BadRecordPolicy : byte
{
    /// <summary>It ends the read, which says where and why.</summary>
    Stop,

    /// <summary>It is counted and left out; the read goes on at the next record.</summary>
    Skip,
}
