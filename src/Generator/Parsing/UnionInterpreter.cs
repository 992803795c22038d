using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Decides what a <c>oneOf</c> or <c>anyOf</c> is: a tagged union of objects, one scalar in several spellings, or any JSON.</summary>
internal sealed class UnionInterpreter(
    TypeInterpreter types,
    FacetCollector facets,
    WrapperFollower wrappers,
    ReferenceResolver references,
    DiagnosticSink diagnostics,
    ShapeGraph graph)
{
    private readonly AlternativeFlattener _flattener = new(facets, wrappers, diagnostics);
    private readonly ObjectUnionBuilder _objects = new(
        new TagFinder(facets, new MappingTargets(references, wrappers), diagnostics),
        new RuleMaker(new ConditionReader(facets, new MemberTypes(facets, wrappers))),
        facets,
        diagnostics,
        graph);

    public ValueShape Decide(ImmutableArray<SchemaPart> parts, NameSource source, Facets said)
    {
        List<Alternative> alternatives = [];
        List<SchemaPlace> discriminators = [];
        bool allowsNull = _flattener.Flatten(parts, alternatives, discriminators) || said.AllowsNull;
        allowsNull |= alternatives.RemoveAll(static a => a.Facets.Types == TypeSet.Null) > 0;
        ValueShape value = Decide(alternatives, discriminators, source, said);
        return allowsNull || value.IsNullable ? value with { IsNullable = true } : value;
    }

    private ValueShape Decide(List<Alternative> alternatives, List<SchemaPlace> discriminators, NameSource source, Facets said)
    {
        if (alternatives.Count == 0)
        {
            return ValueShape.Any;
        }

        bool isUnionOfOne = alternatives.Count == 1 && said.Alternatives[0].Items.Items.Length == 1 && new TagInference(facets).Find(alternatives) is not null;
        if (alternatives.Count == 1 && discriminators.Count == 0 && !isUnionOfOne)
        {
            return types.Interpret(alternatives[0].Parts, source.ReferenceName ?? alternatives[0].ReferenceName).Value;
        }

        TypeSet all = alternatives.Aggregate(TypeSet.None, static (set, a) => set | a.Types);
        // Any JSON beside several objects is what the schema does not know.
        List<Alternative> known = alternatives.FindAll(static a => a.Types != TypeSet.None);
        if (known.Count > 1 && known.TrueForAll(static a => a.Types == TypeSet.Object))
        {
            return Union(known, discriminators, source, said);
        }

        if (known.Count < alternatives.Count)
        {
            diagnostics.Report(TypeDescriptors.RawValue, said.Alternatives[0].Schema.File, FocusOf(said), "a union of which one variant is any JSON");
            return ValueShape.Any;
        }

        switch (all)
        {
            case TypeSet.Object:
                return Union(alternatives, discriminators, source, said);
            case TypeSet.String:
                return Text(alternatives, source, said);
            case TypeSet.Boolean:
                return new ValueShape(ValueType.Boolean);
            case TypeSet.Integer:
                return new ValueShape(ValueType.Integer);
            case TypeSet.Array:
                return List(alternatives, source);
        }

        if ((all & ~TypeSet.AnyNumber) == 0)
        {
            return new ValueShape(ValueType.Number);
        }

        types.ReportMixture(all, said.Alternatives[0].Schema, said.Alternatives[0].Keyword);
        return new ValueShape(ValueType.Any);
    }

    private ValueShape Union(List<Alternative> alternatives, List<SchemaPlace> discriminators, NameSource source, Facets said)
    {
        if (_objects.Build(alternatives, discriminators, source) is not { } union)
        {
            string count = alternatives.Count.ToString(CultureInfo.InvariantCulture);
            diagnostics.Report(TypeDescriptors.NoTag, said.Alternatives[0].Schema.File, FocusOf(said), count);
            return new ValueShape(ValueType.Any);
        }

        union.Description = said.Description;
        graph.Unions.Add(union);
        return new ValueShape(ValueType.Union, union);
    }

    private ValueShape Text(List<Alternative> alternatives, NameSource source, Facets said)
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

        return new ValueShape(values.IsEmpty && alternatives.TrueForAll(static a => a.Facets.Format == "date-time") ? ValueType.Time : ValueType.Text);
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

    private static TextSpan FocusOf(Facets said) =>
        Keywords.Focus(said.Alternatives[0].Schema.Node, said.Alternatives[0].Keyword);
}
