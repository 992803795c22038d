namespace EventUnion.Generator.Model;

/// <summary>A union of objects.</summary>
/// <param name="Name">The C# name of the union's view, such as <c>Event</c>; every other generated name derives from it.</param>
/// <param name="Doc">The schema's description, or null.</param>
/// <param name="TagName">The JSON name of the tag; null where it has none.</param>
/// <param name="TagSlot">The slot the tag is read into; 0 where there is none.</param>
/// <param name="TagIsOptional">Whether the schema lets at least one variant leave the tag out, so that a missing tag may be inferred.</param>
/// <param name="SlotCount">How many slots an event takes, its own slot 0 and nested objects included.</param>
/// <param name="Kinds">The variants in schema order; a variant's kind is its index + 1, 0 is unknown.</param>
/// <param name="Members">Every member name of every variant, and the tag, with the slot it is read into.</param>
/// <param name="Slots">The names of their slots.</param>
/// <param name="Scopes">The nested objects that are read together with the event.</param>
/// <param name="Groups">The kinds that members tell apart, because they share a tag value or there is no tag.</param>
/// <param name="Names">The names by which something beside an event without a tag says what it is.</param>
/// <param name="SseEventIsTag">Whether the name of a server-sent event is the tag of one that has none.</param>
/// <param name="IsRoot">Whether the user named it as a root, and so may read it by itself.</param>
/// <param name="IsValidated">Whether its views can check what the schema asserts.</param>
/// <param name="Rules">What is asserted of every event, whichever kind it is.</param>
/// <param name="Others">The JSON types of what the schema allows beside the kinds, as the runtime calls them; where its views can check.</param>
internal sealed record UnionModel(
    string Name,
    string? Doc,
    string? TagName,
    int TagSlot,
    bool TagIsOptional,
    int SlotCount,
    EquatableArray<KindModel> Kinds,
    EquatableArray<LookupModel> Members,
    EquatableArray<SlotModel> Slots,
    EquatableArray<ScopeModel> Scopes,
    EquatableArray<RuleGroupModel> Groups,
    EquatableArray<NameModel> Names,
    bool SseEventIsTag,
    bool IsRoot,
    bool IsValidated,
    RuleModel? Rules,
    EquatableArray<string> Others)
{
    public string KindName => Name + "Kind";

    public string VisitorName => "I" + Name + "Visitor";

    public string UnknownName => DerivedNames.OfUnknown(Name);

    public string SlotsName => DerivedNames.Slots(Name);

    public string RecordName => Name + "Record";
}
