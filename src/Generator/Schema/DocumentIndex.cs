using System.Collections.Immutable;

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

    private void Add(ObjectNode node)
    {
        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (node.Text(keyword) is { Length: > 0 } anchor && !_anchors.ContainsKey(anchor))
            {
                _anchors.Add(anchor, node);
            }
        }

        AddId(node, node.Text("$id") ?? node.Text("id"));
        AddReference(node.Text("$ref"));
        AddReference((node["discriminator"] as ObjectNode)?.Text("defaultMapping"));
        if (node["discriminator"] is ObjectNode discriminator && discriminator["mapping"] is ObjectNode mapping)
        {
            foreach (ObjectMember entry in mapping.Members)
            {
                AddReference((entry.Value as ScalarNode)?.Text);
            }
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
            if (!_anchors.ContainsKey(id.Substring(1)))
            {
                _anchors.Add(id.Substring(1), node);
            }
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
