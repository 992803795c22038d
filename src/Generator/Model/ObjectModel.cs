namespace EventUnion.Generator.Model;

/// <summary>An object with declared members: a variant, a nested object or an envelope.</summary>
/// <param name="Name">The C# name of its view.</param>
/// <param name="Doc">The schema's description, or null.</param>
/// <param name="Members">The declared members in schema order, the tag left out where it has a single value.</param>
/// <param name="SlotCount">How many slots it takes, as code spells it: for a variant, its union's constant.</param>
/// <param name="Scopes">The nested objects that are read together with it; none for a variant, whose union has them.</param>
/// <param name="Variant">Set when it is a variant of a union.</param>
/// <param name="Envelope">Set when it is a root that holds a history of events.</param>
/// <param name="IsRoot">Whether the user named it as a root.</param>
/// <param name="HasArgument">Whether the writer of an object that holds it takes it by its members.</param>
/// <param name="IsValidated">Whether its view can check what the schema asserts.</param>
/// <param name="Rules">What is asserted of the object itself.</param>
internal sealed record ObjectModel(
    string Name,
    string? Doc,
    EquatableArray<MemberModel> Members,
    string SlotCount,
    EquatableArray<ScopeModel> Scopes,
    VariantModel? Variant,
    EnvelopeModel? Envelope,
    bool IsRoot,
    bool HasArgument,
    bool IsValidated,
    RuleModel? Rules)
{
    public string RecordName => Name + "Record";

    /// <summary>Whether it is no object, but a variant whose events are one value.</summary>
    public bool IsValue => Variant is { IsValue: true };
}
