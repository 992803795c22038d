using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace EventUnion.Generator.Schema;

/// <summary>The anchors and identifiers of a document, and the other documents that it refers to: found in one walk, so that <c>$ref</c> costs a look-up.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<string, SchemaNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The file parts of references that leave the document, in document order.</summary>
    public ImmutableArray<string> References => [.. _references];

    [MethodImpl(Jit.Optimized)]
    public static DocumentIndex Of(SchemaNode? root)
    {
        var index = new DocumentIndex();
        var open = new Stack<SchemaNode>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ArrayNode array:
                    for (int i = array.Items.Length - 1; i >= 0; i--)
                    {
                        open.Push(array.Items[i]);
                    }

                    break;
                case ObjectNode node:
                    index.Add(node);
                    for (int i = node.Members.Length - 1; i >= 0; i--)
                    {
                        open.Push(node.Members[i].Value);
                    }

                    break;
            }
        }

        return index;
    }

    public SchemaNode? Anchor(string name) => _anchors.TryGetValue(name, out SchemaNode node) ? node : null;

    public SchemaNode? Id(string id) => _ids.TryGetValue(id, out SchemaNode node) ? node : null;

    // One look at each member: of hundreds of thousands few have such a name.
    [MethodImpl(Jit.Optimized)]
    private void Add(ObjectNode node)
    {
        string? id = null;
        foreach (ObjectMember member in node.Members)
        {
            switch (member.Name)
            {
                case "$anchor" or "$dynamicAnchor" when Text(member) is { Length: > 0 } anchor:
                    AddAnchor(anchor, node);
                    break;
                case "$id":
                    id = Text(member) ?? id;
                    break;
                case "id":
                    id ??= Text(member);
                    break;
                case "$ref":
                    AddReference(Text(member));
                    break;
                case "discriminator" when member.Value is ObjectNode discriminator:
                    AddReference(discriminator.Text("defaultMapping"));
                    foreach (ObjectMember entry in (discriminator["mapping"] as ObjectNode)?.Members ?? [])
                    {
                        AddReference((entry.Value as ScalarNode)?.Text);
                    }

                    break;
            }
        }

        AddId(node, id);
    }

    private static string? Text(ObjectMember member) => member.Value is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null;

    private void AddAnchor(string name, ObjectNode node)
    {
        if (!_anchors.ContainsKey(name))
        {
            _anchors.Add(name, node);
        }
    }

    private void AddId(ObjectNode node, string? id)
    {
        if (id is not { Length: > 0 })
        {
            return;
        }

        // Up to draft-07 an anchor was written as an identifier with a fragment alone.
        if (id[0] == '#' && id.Length > 1)
        {
            AddAnchor(id.Substring(1), node);
        }
        else if (!_ids.ContainsKey(id.TrimEnd('#')))
        {
            _ids.Add(id.TrimEnd('#'), node);
        }
    }

    private void AddReference(string? reference)
    {
        if (reference is null)
        {
            return;
        }

        string file = SchemaReference.Split(reference).File;
        if (file.Length > 0 && _seen.Add(file))
        {
            _references.Add(file);
        }
    }
}
