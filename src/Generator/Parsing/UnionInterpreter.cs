using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
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
    private readonly TagFinder _tags = new(facets, new MappingTargets(references, wrappers), diagnostics);

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
        if (alternatives.Exists(static a => a.Types == TypeSet.None))
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
                return ScalarForms.Common(alternatives.Select(static a => ScalarForms.Integer(a.Facets)), ValueType.Number);
            case TypeSet.Array:
                return List(alternatives, source);
        }

        if ((all & ~TypeSet.AnyNumber) == 0)
        {
            return ScalarForms.Common(alternatives.Select(static a => ScalarForms.Number(a.Facets)), ValueType.Number);
        }

        types.ReportMixture(all, said.Alternatives[0].Schema, said.Alternatives[0].Keyword);
        return new ValueShape(ValueType.Any);
    }

    private ValueShape Union(List<Alternative> alternatives, List<SchemaPlace> discriminators, NameSource source, Facets said)
    {
        if (_tags.Find(alternatives, discriminators) is not { } tagging)
        {
            string count = alternatives.Count.ToString(CultureInfo.InvariantCulture);
            diagnostics.Report(TypeDescriptors.NoTag, said.Alternatives[0].Schema.File, FocusOf(said), count);
            return new ValueShape(ValueType.Any);
        }

        var union = new UnionShape(source, tagging.Name) { Description = said.Description };
        foreach ((Alternative alternative, List<TagModel> tags, bool oneKindPerTag) in tagging.Variants)
        {
            union.TagIsOptional |= !alternative.Facets.Required.Contains(tagging.Name);
            if (oneKindPerTag)
            {
                tags.ForEach(tag => Add(union, alternative, [tag]));
            }
            else
            {
                Add(union, alternative, [.. tags]);
            }
        }

        graph.Unions.Add(union);
        return new ValueShape(ValueType.Union, union);
    }

    // A view knows its union and its kind: a body that is already a variant gets another view.
    private void Add(UnionShape union, Alternative alternative, ImmutableArray<TagModel> tags)
    {
        var source = new NameSource(alternative.Place, alternative.ReferenceName, alternative.Facets.Title);
        ObjectShape shape = graph.Object(alternative.Parts, alternative.Facets, source);
        bool isCopy = shape.Variant is { } taken && taken.Union != union;
        if (shape.Variant is not null)
        {
            shape = graph.Copy(alternative.Parts, alternative.Facets, source);
        }

        shape.Description = alternative.Description ?? shape.Description;
        var variant = new VariantShape(union, union.Variants.Count + 1, tags, shape, isCopy);
        shape.Variant = variant;
        union.Variants.Add(variant);
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

    private static TextSpan FocusOf(Facets said) =>
        Keywords.Focus(said.Alternatives[0].Schema.Node, said.Alternatives[0].Keyword);
}
