namespace EventUnion;

/// <summary>What to do about a member that stands twice in one object.</summary>
public enum DuplicateMembers : byte
{
    /// <summary>The last one counts, as in <see cref="System.Text.Json"/>.</summary>
    LastWins,

    /// <summary>It ends the read with an <see cref="EventDataException"/>. Checked for the members that the schema declares.</summary>
    Throw,
}
