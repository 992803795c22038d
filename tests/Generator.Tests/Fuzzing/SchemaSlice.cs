using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>The part of a document that a root reaches: small enough to be changed and read thousands of times, and all of it matters.</summary>
internal static class SchemaSlice
{
    /// <summary>The document with the schemas that the root needs, at their places, and nothing else.</summary>
    /// <param name="document">JSON.</param>
    /// <param name="root">A JSON Pointer whose steps have no escapes.</param>
    public static string Of(string document, string root)
    {
        JsonNode source = JsonNode.Parse(document)!;
        var slice = new JsonObject();
        var open = new Stack<string>([root]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out string? pointer))
        {
            if (seen.Add(pointer) && Find(source, pointer) is { } schema)
            {
                Put(slice, pointer, schema.DeepClone());
                Collect(schema, open);
            }
        }

        return slice.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonNode? Find(JsonNode source, string pointer)
    {
        JsonNode? at = source;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            at = at is JsonObject parent ? parent[step] : null;
        }

        return at;
    }

    private static void Put(JsonObject slice, string pointer, JsonNode schema)
    {
        string[] steps = [.. pointer.Split('/').Skip(1)];
        JsonObject at = slice;
        foreach (string step in steps[..^1])
        {
            if (at[step] is not JsonObject next)
            {
                at[step] = next = [];
            }

            at = next;
        }

        at[steps[^1]] ??= schema;
    }

    private static void Collect(JsonNode? node, Stack<string> open)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (JsonNode? item in array)
                {
                    Collect(item, open);
                }

                break;
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members)
                {
                    if (name == "$ref" && value is JsonValue reference && reference.TryGetValue(out string? target))
                    {
                        open.Push(target);
                    }

                    Collect(value, open);
                }

                break;
        }
    }
}
