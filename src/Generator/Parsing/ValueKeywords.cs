using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>The keywords <c>type</c>, <c>const</c> and <c>enum</c>.</summary>
internal static class ValueKeywords
{
    /// <summary>The types that <c>type</c> allows; null where it can't be read, and so says nothing.</summary>
    public static TypeSet? Types(SchemaNode value)
    {
        switch (value)
        {
            case ScalarNode { Kind: ScalarKind.String } one:
                return Named(one.Text) is var type and not TypeSet.None ? type : null;
            case ArrayNode many:
                TypeSet set = TypeSet.None;
                foreach (SchemaNode item in many.Items)
                {
                    set |= item is ScalarNode { Kind: ScalarKind.String } name ? Named(name.Text) : TypeSet.None;
                }

                return set == TypeSet.None ? null : set;
            default:
                return null;
        }
    }

    /// <summary>The values allowed, or null where they are not all scalars.</summary>
    public static List<ScalarNode>? Values(ObjectMember member)
    {
        SchemaNode[] nodes = member switch
        {
            { Name: "const" } => [member.Value],
            { Value: ArrayNode { Items: { Length: > 0 } items } } => [.. items],
            _ => [],
        };
        return nodes.Length > 0 && Array.TrueForAll(nodes, static n => n is ScalarNode) ? [.. nodes.Cast<ScalarNode>()] : null;
    }

    /// <summary>The values that two parts both allow; where they agree on none the later part is believed.</summary>
    public static List<ListedValue> Narrow(List<ListedValue>? known, List<ListedValue> values)
    {
        if (known is null)
        {
            return values;
        }

        var allowed = new HashSet<(ScalarKind, string)>(known.Select(static k => (k.Kind, k.Text)));
        List<ListedValue> both = values.FindAll(v => allowed.Contains((v.Kind, v.Text)));
        return both.Count > 0 ? both : values;
    }

    private static TypeSet Named(string name) => name switch
    {
        "null" => TypeSet.Null,
        "boolean" => TypeSet.Boolean,
        "integer" => TypeSet.Integer,
        "number" => TypeSet.AnyNumber,
        "string" => TypeSet.String,
        "array" => TypeSet.Array,
        "object" => TypeSet.Object,
        _ => TypeSet.None,
    };
}
