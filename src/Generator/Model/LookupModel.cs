namespace EventUnion.Generator.Model;

/// <summary>Where a member is read to.</summary>
/// <param name="JsonName">The member's JSON name, unescaped.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="IsScope">Whether its value is an object that is read together with its parent, into the slots that follow.</param>
internal sealed record LookupModel(string JsonName, int Slot, bool IsScope);
