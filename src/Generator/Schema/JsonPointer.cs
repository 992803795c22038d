using System.Collections.Immutable;
using System.Globalization;

namespace EventUnion.Generator.Schema;

/// <summary>JSON Pointer (RFC 6901), as text or as the fragment of a URI.</summary>
internal static class JsonPointer
{
    /// <summary>The place a pointer means.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="pointer">The pointer without a leading <c>#</c>, percent-encoded or not: many tools leave names as they are.</param>
    /// <returns>The node, or null where there is none.</returns>
    public static SchemaNode? Find(SchemaNode root, string pointer)
    {
        SchemaNode? found = Walk(root, pointer);
        return found ?? (pointer.IndexOf('%') >= 0 ? Walk(root, Decode(pointer)) : null);
    }

    /// <summary>The names a pointer goes through, with <c>~0</c> and <c>~1</c> undone.</summary>
    public static ImmutableArray<string> Tokens(string pointer) => pointer.Length > 0 && pointer[0] == '/'
        ? [.. pointer.Substring(1).Split('/').Select(static t => t.Replace("~1", "/").Replace("~0", "~"))]
        : [];

    /// <summary>A pointer as an attribute spells it, with or without the <c>#</c>, as a reference.</summary>
    public static string AsReference(string pointer) => pointer.Length == 0 || pointer[0] == '/' ? "#" + pointer : pointer;

    public static string Decode(string fragment) => fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment);

    /// <summary>One step of a pointer.</summary>
    public static string Step(string name) => "/" + name.Replace("~", "~0").Replace("/", "~1");

    private static SchemaNode? Walk(SchemaNode root, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return null;
        }

        SchemaNode? node = root;
        foreach (string token in Tokens(pointer))
        {
            node = node switch
            {
                ObjectNode obj => obj[token],
                ArrayNode array when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < array.Items.Length => array.Items[i],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }
}
