namespace EventUnion;

/// <summary>What to do about a member that stands twice in one object.</summary>
public enum DuplicateMembers : byte
{
    /// <summary>The last one counts, as in <see cref="System.Text.Json"/>.</summary>
    LastWins,

    /// <summary>It ends the read with an <see cref="EventDataException"/>. Checked in every object, at any depth and whether the schema declares the member or not: what is in an event before the event is delivered, the rest at the document's end. That takes a second look at the input, in linear time.</summary>
    Throw,
}
