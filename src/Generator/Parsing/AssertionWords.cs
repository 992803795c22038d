using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Puts assertions into words that the runtime checks by: a keyword, and its value as JSON.</summary>
internal sealed class AssertionWords(FacetCollector facets, DiagnosticSink diagnostics)
{
    /// <summary>Adds the assertions that can be checked.</summary>
    public void Add(RuleDraft draft, IEnumerable<Assertion> assertions)
    {
        foreach (Assertion assertion in assertions)
        {
            if (assertion.Member is { Name: "propertyNames", Value: ObjectNode names })
            {
                draft.Names ??= OfNames(assertion.Place.With(names));
            }
            else if (Word(assertion) is ({ } keyword, { } json))
            {
                draft.Add(keyword, json);
            }
        }
    }

    /// <summary>Patterns as JSON; null where one of them can't be said in the words of .NET.</summary>
    public List<string>? Patterns(IReadOnlyList<SchemaPlace> patterns)
    {
        var translated = new List<string>();
        foreach (SchemaPlace pattern in patterns)
        {
            if (Pattern(pattern) is not { } word)
            {
                return null;
            }

            translated.Add(word);
        }

        return translated;
    }

    private RuleModel? OfNames(SchemaPlace names)
    {
        var draft = new RuleDraft();
        Add(draft, facets.Collect([new SchemaPart(names, false)]).Assertions);
        return draft.ToModel();
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
                return Pattern(assertion.Place.With(pattern)) is { } translated ? (member.Name, translated) : null;
            default:
                return null;
        }
    }

    private string? Pattern(SchemaPlace place)
    {
        string pattern = ((ScalarNode)place.Node).Text;
        if (EcmaPattern.Translate(pattern) is { } translated)
        {
            return ScalarNode.Quoted(translated);
        }

        diagnostics.Report(TypeDescriptors.PatternNotChecked, place, pattern);
        return null;
    }
}
