using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Finds what a document lists instead of a union: the webhooks of OpenAPI, the messages of AsyncAPI 2 and 3, and the definitions of a JSON Schema.
/// </summary>
internal sealed class SchemaLists(ReferenceResolver references, CancellationToken cancellation)
{
    // A channel refers to a message, and that to another one, perhaps.
    private const int MaxDepth = 8;

    /// <summary>The schemas that a place lists; empty where it is a schema itself.</summary>
    /// <param name="place">The place.</param>
    /// <param name="fragment">Its JSON Pointer.</param>
    public List<ListedSchema> At(SchemaPlace place, string fragment)
    {
        List<ListedSchema> found = [];
        switch (fragment, place.Node)
        {
            case ("/webhooks", ObjectNode webhooks):
                AddOperations(found, place.File, webhooks);
                break;
            case ("/definitions" or "/$defs" or "/components/schemas", ObjectNode definitions):
                found.AddRange(definitions.Members.Select(m => new ListedSchema(place.With(m.Value), m.Name)));
                break;
            case var _ when references.Root(place.File) is { Node: ObjectNode document } && document["asyncapi"] is not null:
                AddMessages(found, place, SchemaReference.Split("#" + fragment).Name ?? "", 0, []);
                break;
        }

        return found;
    }

    // Whatever a webhook's path item asks for, of whichever method: the first body that is JSON.
    private void AddOperations(List<ListedSchema> found, SchemaFile file, ObjectNode webhooks)
    {
        foreach (ObjectMember webhook in webhooks.Members)
        {
            SchemaPlace item = references.Follow(new SchemaPlace(file, webhook.Value));
            foreach (ObjectNode operation in Members(item.Node).Select(static m => m.Value).OfType<ObjectNode>())
            {
                if (operation["requestBody"] is { } body && references.Follow(item.With(body)) is { Node: ObjectNode { } content } place && content["content"] is ObjectNode types)
                {
                    SchemaNode? schema = types.Members.Where(static m => m.Name.Contains("json")).Select(static m => (m.Value as ObjectNode)?["schema"]).FirstOrDefault();
                    found.AddRange(schema is null ? [] : [new ListedSchema(place.With(schema), webhook.Name)]);
                }
            }
        }
    }

    // A message has a payload; channels and operations have messages, as a list, a map, a choice, or one.
    private void AddMessages(List<ListedSchema> found, SchemaPlace start, string name, int depth, Dictionary<SchemaNode, int> depths)
    {
        cancellation.ThrowIfCancellationRequested();
        SchemaPlace place = references.Follow(start);

        // What was looked through from as near the start has nothing more to give.
        if (depth > MaxDepth || (depths.TryGetValue(place.Node, out int before) && before <= depth))
        {
            return;
        }

        depths[place.Node] = depth;

        if (place.Node is ArrayNode many)
        {
            foreach (SchemaNode item in many.Items)
            {
                AddMessages(found, place.With(item), NameOf(item) ?? name, depth + 1, depths);
            }
        }
        else if (place.Node is ObjectNode { } node && node["payload"] is { } payload && node["type"] is null)
        {
            SchemaNode schema = payload is ObjectNode { } wrapped && wrapped["schemaFormat"] is not null ? wrapped["schema"] ?? payload : payload;
            found.Add(new ListedSchema(place.With(schema), node.Text("name") ?? name));
        }
        else if (place.Node is ObjectNode holder && holder["properties"] is null)
        {
            bool isChoice = holder["oneOf"] is ArrayNode;
            foreach (ObjectMember member in holder.Members.Where(m => m.Value is ObjectNode || m.Name is "messages" || (isChoice && m.Name is "oneOf")))
            {
                AddMessages(found, place.With(member.Value), NameOf(member.Value) ?? member.Name, depth + 1, depths);
            }
        }
    }

    private static string? NameOf(SchemaNode node) => (node as ObjectNode)?.Text("$ref") is { } reference ? SchemaReference.Split(reference).Name : null;

    private static ImmutableArray<ObjectMember> Members(SchemaNode node) => (node as ObjectNode)?.Members ?? [];
}
