using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

/// <summary>Finds every reference in a schema document, and says whether it leads somewhere.</summary>
internal static class SchemaReferences
{
    /// <summary>The values of every <c>$ref</c> and of every discriminator mapping, in document order.</summary>
    public static IEnumerable<string> In(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
            return schema.EnumerateArray().SelectMany(In);

        if (schema.ValueKind == JsonValueKind.Object)
            return schema.EnumerateObject().SelectMany(In);

        return [];
    }

    /// <summary>Whether a reference written in <paramref name="file"/> leads to a place in a file of the folder <c>schema</c>.</summary>
    public static bool Resolves(string file, string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? reference : reference[..hash];
        string pointer = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        string target = path.Length == 0 ? file : path;
        return File.Exists(SchemaFile.PathOf(target))
            && JsonPointer.TryResolve(SchemaFile.Read(target), pointer, out _);
    }

    private static IEnumerable<string> In(JsonProperty member)
    {
        if (member.NameEquals("$ref"u8) && member.Value.ValueKind == JsonValueKind.String)
            return [member.Value.GetString()!];

        if (member.NameEquals("mapping"u8) && member.Value.ValueKind == JsonValueKind.Object)
            return member.Value.EnumerateObject().Select(entry => entry.Value.GetString()!);

        return In(member.Value);
    }
}
