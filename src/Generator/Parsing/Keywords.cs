using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>What the words of a schema mean to the shape of a value. The others only describe or assert, and are ignored.</summary>
internal static class Keywords
{
    /// <summary>Whether a member says something about the shape of a value.</summary>
    public static bool IsShape(ObjectMember member) => member.Name switch
    {
        "type" => member.Value is not ScalarNode { Text: "object" },
        "additionalProperties" => member.Value is ObjectNode,
        _ => Vocabulary.Of(member.Name) is KeywordUse.Shape or KeywordUse.Reference,
    };

    public static bool IsReference(string keyword) => Vocabulary.Of(keyword) == KeywordUse.Reference;

    /// <summary>Whether a schema says anything about shape: if not, it may stand beside another without changing it.</summary>
    public static bool HasShape(SchemaNode node)
    {
        if (node is ObjectNode obj)
        {
            foreach (ObjectMember member in obj.Members)
            {
                if (IsShape(member))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a schema only asserts that members are there: as an alternative it makes no union.</summary>
    public static bool IsAssertion(SchemaNode node)
    {
        if (node is not ObjectNode obj || obj.Members.IsEmpty)
        {
            return false;
        }

        foreach (ObjectMember member in obj.Members)
        {
            if (IsShape(member) && member.Name != "required")
            {
                return false;
            }
        }

        return obj["required"] is not null || obj["not"] is not null;
    }

    /// <summary>Whether a schema allows null alone.</summary>
    public static bool IsNull(SchemaNode node)
    {
        if (node is not ObjectNode obj)
        {
            return false;
        }

        return IsNullWord(OnlyItem(obj["type"])) || IsNullLiteral(obj["const"]) || (obj["enum"] is ArrayNode values && IsNullLiteral(OnlyItem(values)));
    }

    /// <summary>What to underline of a schema: a keyword's name where it has one of them, else the whole of a short schema or the beginning of a long one.</summary>
    public static TextSpan Focus(SchemaNode node, params string[] keywords)
    {
        if (node is not ObjectNode obj)
        {
            return node.Span;
        }

        foreach (string keyword in keywords)
        {
            foreach (ObjectMember member in obj.Members)
            {
                if (member.Name == keyword)
                {
                    return member.NameSpan;
                }
            }
        }

        return obj.Members.IsEmpty ? obj.Span : new TextSpan(obj.Span.Start, 1);
    }

    private static SchemaNode? OnlyItem(SchemaNode? node) => node is ArrayNode array ? (array.Items.Length == 1 ? array.Items[0] : null) : node;

    private static bool IsNullWord(SchemaNode? node) => node is ScalarNode { Kind: ScalarKind.String, Text: "null" };

    private static bool IsNullLiteral(SchemaNode? node) => node is ScalarNode { Kind: ScalarKind.Null };
}
