using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Parsing.Spelling;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Decides what type a schema is. One schema is one type however it is reached; what has no better form is any JSON.</summary>
internal sealed class TypeInterpreter
{
    // Lists of lists and alternatives of alternatives, through references: safe on any stack.
    private const int MaxDepth = 64;

    private readonly Dictionary<PartsKey, ValueShape> _known = [];
    private readonly HashSet<PartsKey> _open = [];
    private readonly FacetCollector _facets;
    private readonly WrapperFollower _wrappers;
    private readonly DiagnosticSink _diagnostics;
    private readonly UnionInterpreter _unions;
    private readonly ShapeGraph _graph;

    public TypeInterpreter(ReferenceResolver references, DiagnosticSink diagnostics, ShapeGraph graph, CancellationToken cancellation)
    {
        var broken = new BrokenReferences(references, diagnostics);
        _facets = new FacetCollector(references, broken, diagnostics, cancellation);
        _wrappers = new WrapperFollower(references, broken, diagnostics);
        _diagnostics = diagnostics;
        _graph = graph;
        Rules = new RuleReader(_facets, diagnostics);
        _unions = new UnionInterpreter(this, _facets, _wrappers, references, diagnostics, graph, cancellation);
    }

    /// <summary>Gathers what schemas say.</summary>
    public FacetCollector Facets => _facets;

    /// <summary>Reads what is asserted of the same schemas.</summary>
    public RuleReader Rules { get; }

    /// <summary>The type of a value.</summary>
    /// <param name="parts">The schemas that hold for it.</param>
    /// <param name="referenceName">The name by which it was referred to, where the schema itself holds no reference.</param>
    public Interpretation Interpret(ImmutableArray<SchemaPart> parts, string? referenceName = null)
    {
        string? description = null;
        SchemaNode? otherwise = null;
        bool isNullable = false;
        if (parts.Length > 1)
        {
            parts = Essential(parts);
        }

        if (parts.Length == 1 && !parts[0].SkipsAlternatives)
        {
            Followed way = _wrappers.Follow(parts[0].Place);
            if (way.IsUnknown)
            {
                return new Interpretation(ValueShape.Any, way.Description, null);
            }

            (description, otherwise, referenceName, isNullable) = (way.Description, way.Default, way.ReferenceName ?? referenceName, way.IsNullable);
            parts = [new SchemaPart(way.Place, false)];
        }

        ValueShape value = Known(parts, referenceName);
        Facets facets = _facets.Collect(parts);
        return new Interpretation(isNullable ? value with { IsNullable = true } : value, description ?? facets.Description, otherwise ?? facets.Default);
    }

    /// <summary>What the schemas of a list are together.</summary>
    /// <param name="listed">The schemas.</param>
    /// <param name="place">The list.</param>
    public ValueShape Interpret(IReadOnlyList<ListedSchema> listed, SchemaPlace place) => _unions.Decide(listed, new NameSource(place, null, null));

    /// <summary>Lets the variants of a union stand for their schemas wherever else these are used from now on.</summary>
    public void Share(UnionShape? union) => union?.Variants.ForEach(v => _graph.Share(v.Object));

    /// <summary>The schema that one leads to which only wraps it.</summary>
    public SchemaPlace Follow(SchemaPlace place) => _wrappers.Follow(place).Place;

    /// <summary>The type of a schema, where that has been asked for; else null.</summary>
    public ValueShape? Found(SchemaPlace place) => _known.TryGetValue(new PartsKey([new SchemaPart(Follow(place), false)]), out ValueShape value) ? value : null;

    // Parts that lead to one schema are one; parts that say nothing of shape are none.
    private ImmutableArray<SchemaPart> Essential(ImmutableArray<SchemaPart> parts)
    {
        var seen = new HashSet<SchemaNode>();
        ImmutableArray<SchemaPart> kept =
            [.. parts.Where(p => p.SkipsAlternatives || (Keywords.HasShape(p.Place.Node) && seen.Add(_wrappers.Follow(p.Place).Place.Node)))];
        return kept.IsEmpty ? [parts[0]] : kept;
    }

    private ValueShape Known(ImmutableArray<SchemaPart> parts, string? referenceName)
    {
        var key = new PartsKey(parts);
        if (_known.TryGetValue(key, out ValueShape value))
        {
            return value;
        }

        SchemaPlace place = parts[parts.Length - 1].Place;
        if (_open.Count > MaxDepth || !_open.Add(key))
        {
            _diagnostics.Report(DocumentDescriptors.EndlessReference, place.File, Keywords.Focus(place.Node, "items", "$ref", "oneOf", "anyOf", "allOf"));
            return ValueShape.Any;
        }

        Facets facets = _facets.Collect(parts);
        value = Decide(parts, facets, new NameSource(place, referenceName, facets.Title, facets.GivenName));
        _open.Remove(key);
        _known[key] = value;
        return value;
    }

    private ValueShape Decide(ImmutableArray<SchemaPart> parts, Facets facets, NameSource source)
    {
        if (facets.IsUnknown && facets.Properties.Count == 0)
        {
            return ValueShape.Any;
        }

        if (facets.Alternatives.Count > 0)
        {
            return _unions.Decide(parts, source, facets);
        }

        // The forms of such a schema are those that refer to it by allOf, wherever they stand: nothing says which there are.
        if (facets.Discriminators.Count > 0 && source.Place.Node is ObjectNode schema && schema["discriminator"] is not null)
        {
            _diagnostics.Report(TypeDescriptors.KeywordIgnored, source.Place.File, Keywords.Focus(schema, "discriminator"), "discriminator");
        }

        TypeSet types = facets.EffectiveTypes & ~TypeSet.Null;
        ValueShape value = types switch
        {
            TypeSet.String => Text(facets, source),
            TypeSet.Boolean => new ValueShape(ValueType.Boolean),
            TypeSet.Integer => ScalarForms.Integer(facets),
            TypeSet.Number or TypeSet.AnyNumber => ScalarForms.Number(facets),
            TypeSet.Array => List(facets, source),
            TypeSet.Object when facets.Properties.Count > 0 => new ValueShape(ValueType.Object, _graph.Object(parts, facets, source)),
            TypeSet.Object => Map(facets, source),
            _ => Raw(facets, types, source),
        };
        return facets.AllowsNull ? value with { IsNullable = true } : value;
    }

    private static ValueShape Text(Facets facets, NameSource source)
    {
        ImmutableArray<string> values = [.. (facets.Values ?? []).Where(static v => v.Kind == ScalarKind.String).Select(static v => v.Text).Distinct()];
        if (values.Length > 1)
        {
            return new ValueShape(ValueType.Enum, new EnumShape(source, values) { Description = facets.Description });
        }

        return values.IsEmpty ? ScalarForms.Text(facets) : ScalarForms.PlainText;
    }

    private ValueShape List(Facets facets, NameSource source)
    {
        if (facets.IsTuple)
        {
            _diagnostics.Report(
                TypeDescriptors.RawValue, source.Place.File, Keywords.Focus(source.Place.Node, "prefixItems", "items"), "the elements of a list that differ by their index");
            return new ValueShape(ValueType.List, Element: ValueShape.Any);
        }

        return new ValueShape(ValueType.List, Element: facets.Items.Count > 0 ? Element([.. facets.Items], source) : ValueShape.Any);
    }

    private ValueShape Map(Facets facets, NameSource source) =>
        new(ValueType.Map, Element: facets.MapValue is { } part ? Element([part], source) : ValueShape.Any);

    // A list that goes by a name of its own lends it to its elements.
    private ValueShape Element(ImmutableArray<SchemaPart> parts, NameSource source) =>
        Interpret(parts, source.ReferenceName is { } list ? list + "_item" : null).Value;

    private ValueShape Raw(Facets facets, TypeSet types, NameSource source)
    {
        // A schema that says nothing means any JSON, and null among it.
        if (types == TypeSet.None)
        {
            return facets.Types == TypeSet.Null || facets.Types is null ? ValueShape.Any : new ValueShape(ValueType.Any);
        }

        if ((types & ~TypeSet.AnyNumber) == 0)
        {
            return new ValueShape(ValueType.Number);
        }

        ReportMixture(types, source.Place, "type", "enum");
        return new ValueShape(ValueType.Any);
    }

    /// <summary>Says that a value of several types is read as any JSON.</summary>
    public void ReportMixture(TypeSet types, SchemaPlace place, params string[] keywords) =>
        _diagnostics.Report(TypeDescriptors.RawValue, place.File, Keywords.Focus(place.Node, keywords), "a value of several types: " + Describe(types));

    private static string Describe(TypeSet types)
    {
        List<string> names = [];
        foreach (TypeSet type in (TypeSet[])[TypeSet.Object, TypeSet.Array, TypeSet.String, TypeSet.Number, TypeSet.Boolean])
        {
            if ((types & type) != 0)
            {
                names.Add(type.ToString().ToLowerInvariant());
            }
        }

        if ((types & TypeSet.AnyNumber) == TypeSet.Integer)
        {
            names.Add("integer");
        }

        return names.Count == 0 ? "any" : string.Join(", ", names);
    }
}
