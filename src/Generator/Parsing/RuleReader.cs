using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Reads what a schema asserts of values, where validation is asked for. What alternatives assert each for themselves is not read.</summary>
internal sealed class RuleReader(FacetCollector facets, WrapperFollower wrappers, DiagnosticSink diagnostics)
{
    // Lists of lists, through references too.
    private const int MaxDepth = 8;

    /// <summary>What is asserted of a value that is no object with members; null where nothing is.</summary>
    public RuleModel? Of(ImmutableArray<SchemaPart> parts, ValueShape value, int depth = 0)
    {
        if (value.Named is ObjectShape or UnionShape && value.Element is null)
        {
            return null;
        }

        Facets said = facets.Collect(parts);
        Facets inner = parts.Length == 1 ? facets.Collect([parts[0] with { Place = wrappers.Follow(parts[0].Place).Place }]) : said;
        ImmutableArray<string> assertions = Words(said.Assertions.Concat(inner.Assertions).Distinct());
        SchemaPart? child = inner.Items.Count > 0 ? inner.Items[0] : inner.MapValue;
        RuleModel? element = child is { } part && value.Element is { } shape && depth < MaxDepth ? Of([part], shape, depth + 1) : null;
        return Make(assertions, element, Names(said.Assertions.Concat(inner.Assertions)));
    }

    /// <summary>What is asserted of an object itself.</summary>
    public RuleModel? Of(ObjectShape shape)
    {
        ImmutableArray<string> assertions = Words(shape.Facets.Assertions);
        if (shape.Facets is { IsClosed: true, IsMap: false })
        {
            string tag = shape.Variant is { Tags.Length: 1, Union.TagName: { } name } ? ScalarNode.Quoted(name) : "";
            assertions = [.. assertions, "additionalProperties", "[" + tag + "]"];
        }

        return Make(assertions, null, Names(shape.Facets.Assertions));
    }

    private static RuleModel? Make(ImmutableArray<string> assertions, RuleModel? element, RuleModel? names) =>
        assertions.IsEmpty && element is null && names is null ? null : new RuleModel(new(assertions), element, names);

    private RuleModel? Names(IEnumerable<Assertion> assertions)
    {
        foreach (Assertion assertion in assertions)
        {
            if (assertion.Member is { Name: "propertyNames", Value: ObjectNode names })
            {
                return Make(Words(facets.Collect([new SchemaPart(assertion.Place.With(names), false)]).Assertions), null, null);
            }
        }

        return null;
    }

    private ImmutableArray<string> Words(IEnumerable<Assertion> assertions)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (Assertion assertion in assertions)
        {
            if (Word(assertion) is ({ } keyword, { } json))
            {
                words.Add(keyword);
                words.Add(json);
            }
        }

        return words.ToImmutable();
    }

    private (string Keyword, string Json)? Word(Assertion assertion)
    {
        ObjectMember member = assertion.Member;
        switch (member.Name, member.Value)
        {
            case ("minimum" or "maximum", ScalarNode { Kind: ScalarKind.Number } bound):
                // Before draft 6 the word beside it was true or false.
                string exclusive = member.Name == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
                return (assertion.Place.Node is ObjectNode schema && schema.IsTrue(exclusive) ? exclusive : member.Name, bound.Text);
            case ("exclusiveMinimum" or "exclusiveMaximum" or "multipleOf", ScalarNode { Kind: ScalarKind.Number } number):
                return (member.Name, number.Text);
            case ("minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties", ScalarNode { Kind: ScalarKind.Number } count):
                return double.TryParse(count.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? (member.Name, count.Text) : null;
            case ("uniqueItems", ScalarNode { Kind: ScalarKind.True }):
                return (member.Name, "true");
            case ("enum" or "const", _) when ValueKeywords.Values(member) is { } values:
                return (member.Name, "[" + string.Join(",", values.Select(static v => v.ToJson())) + "]");
            case ("pattern", ScalarNode { Kind: ScalarKind.String } pattern):
                return Pattern(assertion.Place, pattern);
            default:
                return null;
        }
    }

    private (string Keyword, string Json)? Pattern(SchemaPlace place, ScalarNode pattern)
    {
        if (EcmaPattern.Translate(pattern.Text) is { } translated)
        {
            return ("pattern", ScalarNode.Quoted(translated));
        }

        diagnostics.Report(TypeDescriptors.PatternNotChecked, place.With(pattern), pattern.Text);
        return null;
    }
}
