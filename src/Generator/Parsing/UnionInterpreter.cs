using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Decides what a <c>oneOf</c> or <c>anyOf</c> is: a union of objects and of other values, one scalar in several spellings, or any JSON.</summary>
internal sealed class UnionInterpreter(
    TypeInterpreter types,
    FacetCollector facets,
    WrapperFollower wrappers,
    ReferenceResolver references,
    DiagnosticSink diagnostics,
    ShapeGraph graph,
    CancellationToken cancellation)
{
    private readonly AlternativeFlattener _flattener = new(facets, wrappers, diagnostics);
    private readonly UnionBuilder _builder = new(
        new TagFinder(facets, new MappingTargets(references, wrappers), diagnostics),
        new RuleMaker(new ConditionReader(facets, new MemberTypes(facets, wrappers, cancellation))),
        facets,
        diagnostics,
        graph,
        cancellation);

    public ValueShape Decide(ImmutableArray<SchemaPart> parts, NameSource source, Facets said)
    {
        List<Alternative> alternatives = [];
        List<SchemaPlace> discriminators = [];
        bool allowsNull = _flattener.Flatten(parts, alternatives, discriminators) || said.AllowsNull;
        allowsNull |= alternatives.RemoveAll(static a => a.Facets.Types == TypeSet.Null) > 0;
        ValueShape value = Decide(alternatives, discriminators, source, UnionPlace.Of(said));
        if (value.Named is UnionShape union && value.Element is null)
        {
            union.Parts = parts;
            union.Others = Others(alternatives, union);
            union.SseEventIsTag |= said.SseEventIsTag;
        }

        return allowsNull || value.IsNullable ? value with { IsNullable = true } : value;
    }

    // The types of the alternatives that are no kinds of the union.
    private static TypeSet Others(List<Alternative> alternatives, UnionShape union)
    {
        HashSet<PartsKey> kinds = [.. union.Variants.SelectMany(static v => v.Object.IsValue ? v.Object.Alike : [v.Object.Parts]).Select(static p => new PartsKey(p))];
        return alternatives.Where(a => !kinds.Contains(new PartsKey(a.Parts))).Aggregate(TypeSet.None, static (set, a) => set | (a.Types == TypeSet.None ? TypeSet.All : a.Types));
    }

    /// <summary>What the schemas of a list are together.</summary>
    public ValueShape Decide(IReadOnlyList<ListedSchema> listed, NameSource source)
    {
        List<Alternative> alternatives = [];
        List<SchemaPlace> discriminators = [];
        _flattener.Flatten(listed, alternatives, discriminators);
        return Decide(alternatives, discriminators, source, new UnionPlace(source.Place, "", null, listed.Count == 1, NamesParts: true));
    }

    private ValueShape Decide(List<Alternative> alternatives, List<SchemaPlace> discriminators, NameSource source, UnionPlace said)
    {
        if (alternatives.Count == 0)
        {
            return ValueShape.Any;
        }

        bool isUnionOfOne = alternatives.Count == 1 && said.IsOfOne && new TagInference(facets).Find(alternatives) is not null;
        if (alternatives.Count == 1 && discriminators.Count == 0 && !isUnionOfOne)
        {
            return types.Interpret(alternatives[0].Parts, source.ReferenceName ?? alternatives[0].ReferenceName).Value;
        }

        TypeSet all = alternatives.Aggregate(TypeSet.None, static (set, a) => set | a.Types);

        // Any JSON beside several objects is what the schema does not know.
        List<Alternative> known = alternatives.FindAll(static a => a.Types != TypeSet.None);
        if (known.Count > 1 && known.Count < alternatives.Count && known.TrueForAll(static a => a.Types == TypeSet.Object))
        {
            return Union(known, discriminators, [], source, said);
        }

        if (known.Count < alternatives.Count)
        {
            diagnostics.Report(TypeDescriptors.RawValue, said.Place.File, said.Focus, "a union of which one variant is any JSON");
            return ValueShape.Any;
        }

        switch (all)
        {
            case TypeSet.Object:
                return alternatives.TrueForAll(static a => a.Facets.Properties.Count == 0)
                    ? new ValueShape(ValueType.Map, Element: ValueShape.Any)
                    : Union(alternatives, discriminators, [], source, said);
            case TypeSet.String:
                return Text(alternatives, source, said);
            case TypeSet.Boolean:
                return new ValueShape(ValueType.Boolean);
            case TypeSet.Integer:
                return ScalarForms.Common(alternatives.Select(static a => ScalarForms.Integer(a.Facets)), ValueType.Number);
            case TypeSet.Array:
                return List(alternatives, source);
        }

        if ((all & ~TypeSet.AnyNumber) == 0)
        {
            return ScalarForms.Common(alternatives.Select(static a => ScalarForms.Number(a.Facets)), ValueType.Number);
        }

        return Mixture(alternatives, discriminators, all, source, said);
    }

    // One of several scalars is any JSON that can be asked for its type; what holds more than that has types of its own.
    private ValueShape Mixture(List<Alternative> alternatives, List<SchemaPlace> discriminators, TypeSet all, NameSource source, UnionPlace said)
    {
        if ((all & (TypeSet.Object | TypeSet.Array)) != 0 && alternatives.TrueForAll(static a => IsOfOneType(a.Types)))
        {
            List<Alternative> objects = alternatives.FindAll(static a => a.Types == TypeSet.Object && a.Facets.Properties.Count > 0);
            IEnumerable<Alternative> others = alternatives.Where(a => objects.Count == 0 || a.Types != TypeSet.Object);
            List<ValueVariant> values = [.. others.GroupBy(static a => (a.Types & TypeSet.AnyNumber) != 0 ? TypeSet.AnyNumber : a.Types).Select(g => Value([.. g], source, said))];
            return Union(objects, discriminators, values, source, said);
        }

        types.ReportMixture(all, said.Place, said.Keyword);
        return new ValueShape(ValueType.Any);
    }

    private ValueShape Union(List<Alternative> alternatives, List<SchemaPlace> discriminators, List<ValueVariant> values, NameSource source, UnionPlace said)
    {
        if (_builder.Build(alternatives, discriminators, values, source, said.NamesParts) is not { } union)
        {
            string count = alternatives.Count.ToString(CultureInfo.InvariantCulture);
            diagnostics.Report(TypeDescriptors.NoTag, said.Place.File, said.Focus, count);
            return new ValueShape(ValueType.Any);
        }

        union.Description = said.Description;
        return new ValueShape(ValueType.Union, union);
    }

    // Integers and numbers are one type to a reader.
    private static bool IsOfOneType(TypeSet types) => types is TypeSet.Object or TypeSet.Array or TypeSet.String or TypeSet.Boolean || (types & ~TypeSet.AnyNumber) == 0;

    private ValueVariant Value(List<Alternative> alike, NameSource source, UnionPlace said)
    {
        Alternative first = alike[0];
        TypeSet all = alike.Aggregate(TypeSet.None, static (set, a) => set | a.Types);
        NameSource name = alike.Count == 1 ? new NameSource(first.Place, first.ReferenceName, first.Facets.Title, first.Facets.GivenName) : source with { ReferenceName = null, Title = null, Given = null };
        return new ValueVariant(first.Number, all, first.Parts, [.. alike.Select(static a => a.Parts)], first.Facets, name, alike.Count == 1 ? () => types.Interpret(first.Parts, first.ReferenceName).Value : () => Decide([.. alike], [], source, said));
    }

    private ValueShape Text(List<Alternative> alternatives, NameSource source, UnionPlace said)
    {
        List<Alternative> listing = alternatives.FindAll(static a => a.Facets.Values is { Count: > 0 });
        if (listing.Count == 1 && listing[0].Facets.Values!.Count > 1)
        {
            // An enum is open anyhow, so that a string beside it adds nothing.
            return types.Interpret(listing[0].Parts, listing[0].ReferenceName ?? source.ReferenceName).Value;
        }

        ImmutableArray<string> values =
            [.. listing.SelectMany(static a => a.Facets.Values!).Where(static v => v.Kind == ScalarKind.String).Select(static v => v.Text).Distinct()];
        if (values.Length > 1)
        {
            return new ValueShape(ValueType.Enum, new EnumShape(source, values) { Description = said.Description });
        }

        return values.IsEmpty ? ScalarForms.Common(alternatives.Select(static a => ScalarForms.Text(a.Facets)), ValueType.Text) : ScalarForms.PlainText;
    }

    private ValueShape List(List<Alternative> alternatives, NameSource source)
    {
        List<ValueShape> lists = alternatives.ConvertAll(a => types.Interpret(a.Parts, a.ReferenceName).Value);
        if (lists.TrueForAll(l => l == lists[0]))
        {
            return lists[0];
        }

        diagnostics.Report(
            TypeDescriptors.RawValue, source.Place.File, Keywords.Focus(source.Place.Node, "oneOf", "anyOf"), "the elements of lists that differ between variants");
        return new ValueShape(ValueType.List, Element: ValueShape.Any);
    }
}
