namespace EventUnion;

/// <summary>What the data holds where a member may stand.</summary>
public enum MemberState : byte
{
    /// <summary>The object has no such member.</summary>
    Absent,

    /// <summary>The member is there and is JSON <c>null</c>.</summary>
    Null,

    /// <summary>The member is there with a value of the declared type.</summary>
    Present,

    /// <summary>The member is there with a value of another type than the schema declares.</summary>
    Mismatch,
}
