using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;

namespace EventUnion.Generator.Parsing;

/// <summary>A union of objects.</summary>
internal sealed class UnionShape(NameSource source, string? tagName) : TypeShape(source)
{
    /// <summary>The JSON name of the tag; null where members tell the variants apart.</summary>
    public string? TagName { get; } = tagName;

    /// <summary>Whether some variant may leave the tag out.</summary>
    public bool TagIsOptional { get; set; }

    /// <summary>Whether the name of a server-sent event is the tag of one that has none.</summary>
    public bool SseEventIsTag { get; set; }

    public List<VariantShape> Variants { get; } = [];

    /// <summary>The names by which something beside an event without a tag says what it is, and the variant that each means, or the first of those it leaves open.</summary>
    public List<(string Name, VariantShape Variant)> Names { get; } = [];

    /// <summary>Whether all of its variants are objects, as events are.</summary>
    public bool IsOfObjects => Variants.TrueForAll(static v => !v.Object.IsValue);

    /// <summary>Whether it is about events: a root, or the union of a root's history. Set before types are named.</summary>
    public bool HoldsEvents { get; set; }

    /// <summary>The variants that members tell apart, because they share a tag value or there is no tag.</summary>
    public List<RuleGroup> Groups { get; } = [];

    /// <summary>The schemas that it is made of; none where it is a list.</summary>
    public ImmutableArray<SchemaPart> Parts { get; set; } = [];

    /// <summary>The JSON types of what the schema allows beside the kinds.</summary>
    public TypeSet Others { get; set; }

    /// <summary>What is asserted of every event, where validation is asked for.</summary>
    public RuleModel? Rules { get; set; }

    /// <summary>Its slots, once laid out.</summary>
    public SlotLayout? Layout { get; set; }

    /// <summary>The names of its slots, by the members that are read into them, once they are named.</summary>
    public Dictionary<string, string> SlotNames { get; set; } = [];
}
