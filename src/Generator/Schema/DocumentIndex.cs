using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace EventUnion.Generator.Schema;

/// <summary>The anchors and identifiers of a document, and the other documents that it refers to: found in one walk, so that <c>$ref</c> costs a look-up.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<(SchemaNode Resource, string Name), SchemaNode> _anchors = [];

    // Of few documents, and of few nodes of these: what stands in no other resource stands in the root's.
    private readonly Dictionary<SchemaNode, SchemaResource> _resources = [];
    private SchemaResource? _root;

    private readonly Dictionary<string, SchemaNode> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The file parts of references that leave the document, in document order.</summary>
    public ImmutableArray<string> References => [.. _references];

    [MethodImpl(Jit.Optimized)]
    public static DocumentIndex Of(SchemaNode? root)
    {
        var index = new DocumentIndex();
        var open = new Stack<(SchemaNode Node, SchemaResource? Resource)>();
        if (root is not null)
        {
            open.Push((root, null));
        }

        while (open.Count > 0)
        {
            (SchemaNode next, SchemaResource? resource) = open.Pop();
            switch (next)
            {
                case ArrayNode array:
                    for (int i = array.Items.Length - 1; i >= 0; i--)
                    {
                        open.Push((array.Items[i], resource));
                    }

                    break;
                case ObjectNode node:
                    resource = index.Add(node, resource, root!);
                    for (int i = node.Members.Length - 1; i >= 0; i--)
                    {
                        open.Push((node.Members[i].Value, resource));
                    }

                    break;
            }
        }

        return index;
    }

    /// <summary>The schema of an anchor.</summary>
    /// <param name="resource">The resource that is looked in: the root, or a schema with an identifier.</param>
    /// <param name="name">The anchor.</param>
    public SchemaNode? Anchor(SchemaNode resource, string name) => _anchors.TryGetValue((resource, name), out SchemaNode node) ? node : null;

    /// <summary>The resource that a schema stands in; null where no schema around it has an identifier.</summary>
    public SchemaResource? Resource(SchemaNode node) => _resources.TryGetValue(node, out SchemaResource resource) ? resource : _root;

    /// <summary>What a reference identifies, seen from the schema that holds it; null where no schema around it has an identifier.</summary>
    public string? Identifier(SchemaNode node, string reference) => Resource(node)?.Resolve(reference);

    /// <summary>The schema that has an identifier, however that is spelled.</summary>
    public SchemaNode? Id(string id) => _ids.TryGetValue(SchemaResource.Normalise(id), out SchemaNode node) ? node : null;

    // One look at each member: of hundreds of thousands few have such a name.
    [MethodImpl(Jit.Optimized)]
    private SchemaResource? Add(ObjectNode node, SchemaResource? resource, SchemaNode root)
    {
        string? id = null;
        string? anchor = null;
        SchemaNode? reference = null;
        bool isResource = false;
        foreach (ObjectMember member in node.Members)
        {
            switch (member.Name)
            {
                case "$anchor" or "$dynamicAnchor" when Text(member) is { Length: > 0 } name:
                    anchor = name;
                    break;
                case "$id" when Text(member) is { } identifier:
                    id = identifier;
                    isResource = identifier.Length > 0 && identifier[0] != '#';
                    break;
                case "id":
                    id ??= Text(member);
                    break;
                case "$ref":
                    reference = member.Value;
                    break;
                case "discriminator" when member.Value is ObjectNode discriminator:
                    AddReference(discriminator.Text("defaultMapping"), resource);
                    foreach (ObjectMember entry in (discriminator["mapping"] as ObjectNode)?.Members ?? [])
                    {
                        AddReference((entry.Value as ScalarNode)?.Text, resource);
                    }

                    break;
            }
        }

        resource = isResource ? new SchemaResource(node, resource?.Resolve(id!) ?? SchemaResource.Normalise(id!)) : resource;
        if (node == root)
        {
            _root = resource;
        }
        else if (resource is not null && resource != _root)
        {
            _resources[node] = resource;
            _resources[reference ?? node] = resource;
        }

        SchemaNode scope = resource?.Node ?? root;
        AddAnchor(scope, anchor, node);
        AddId(node, id, isResource ? resource : null, scope);
        AddReference(reference is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null, resource);
        return resource;
    }

    private static string? Text(ObjectMember member) => member.Value is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null;

    private void AddAnchor(SchemaNode scope, string? name, ObjectNode node)
    {
        if (name is not null && !_anchors.ContainsKey((scope, name)))
        {
            _anchors.Add((scope, name), node);
        }
    }

    private void AddId(ObjectNode node, string? id, SchemaResource? resource, SchemaNode scope)
    {
        if (id is not { Length: > 0 })
        {
            return;
        }

        // Up to draft-07 an anchor was written as an identifier with a fragment alone.
        if (id[0] == '#' && id.Length > 1)
        {
            AddAnchor(scope, id.Substring(1), node);
            return;
        }

        foreach (string name in (string[])[SchemaResource.Normalise(id), resource?.Identifier ?? ""])
        {
            if (name.Length > 0 && !_ids.ContainsKey(name))
            {
                _ids.Add(name, node);
            }
        }
    }

    private void AddReference(string? reference, SchemaResource? resource)
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

        if (file.Length > 0 && resource?.Resolve(file) is { } identifier && _seen.Add(identifier))
        {
            _references.Add(identifier);
        }
    }
}
