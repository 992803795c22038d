using System.Collections.Immutable;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>An object with declared members.</summary>
internal sealed class ObjectShape(NameSource source, ImmutableArray<SchemaPart> parts, Facets facets) : TypeShape(source)
{
    public ImmutableArray<SchemaPart> Parts { get; } = parts;

    public Facets Facets { get; } = facets;

    /// <summary>Its members in schema order; of a variant with one tag value, the tag is not among them.</summary>
    public List<MemberShape> Members { get; } = [];

    /// <summary>Set when it is no object but one value, a variant of a union: what the value is.</summary>
    public Func<ValueShape>? Value { get; set; }

    /// <summary>Of such a value: all schemas that it may keep to, where there are several of its types.</summary>
    public ImmutableArray<ImmutableArray<SchemaPart>> Alike { get; set; } = [];

    /// <summary>Of such a value: the JSON types that it is told by.</summary>
    public TypeSet ValueTypes { get; set; }

    public bool IsValue => Value is not null;

    /// <summary>Set when it is a variant of a union.</summary>
    public VariantShape? Variant { get; set; }

    /// <summary>What is asserted of the object itself, where validation is asked for.</summary>
    public RuleModel? Rules { get; set; }

    /// <summary>Its slots, once laid out.</summary>
    public SlotLayout? Layout { get; set; }

    /// <summary>Whether it holds itself through members that are objects.</summary>
    public bool IsRecursive { get; set; }
}
