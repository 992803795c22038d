namespace EventUnion.Generator.Model;

/// <summary>Something that an object must have to be of a variant.</summary>
/// <param name="Slots">The slot of a member; or those of several, of which one must be there.</param>
/// <param name="Types">The JSON types the member may have, as the runtime calls them, <c>Absent</c> among them where it may be left out.</param>
/// <param name="Values">The values it must have one of; empty where any will do.</param>
/// <param name="MayBeAbsent">Whether a member with values may be left out.</param>
internal sealed record ConditionModel(EquatableArray<int> Slots, EquatableArray<string> Types, EquatableArray<TagModel> Values, bool MayBeAbsent);
