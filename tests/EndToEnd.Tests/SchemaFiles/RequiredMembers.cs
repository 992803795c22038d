using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

/// <summary>
/// Tells which kinds an event may be, by its tag if it has one and by its required members. An oracle for tests: of the schema it knows only
/// <c>required</c>, <c>const</c> and the <c>type</c> of a member.
/// </summary>
internal static class RequiredMembers
{
    private static readonly JsonElement[] Kinds = [.. ReadKinds(SchemaFile.Read(SchemaFile.Schema))];

    /// <summary>The tags of the kinds that the event fits, in the order of the schema.</summary>
    public static IEnumerable<string> FittingTags(JsonElement candidate) =>
        Kinds.Where(kind => Fits(candidate, kind)).Select(TagOf);

    private static IEnumerable<JsonElement> ReadKinds(JsonElement schema) =>
        schema.GetProperty("$defs").EnumerateObject()
            .Select(type => type.Value)
            .Where(type => type.GetProperty("properties").TryGetProperty("type", out _));

    private static string TagOf(JsonElement kind) =>
        kind.GetProperty("properties").GetProperty("type").GetProperty("const").GetString()!;

    private static bool Fits(JsonElement candidate, JsonElement kind)
    {
        if (candidate.TryGetProperty("type", out JsonElement tag) && !tag.ValueEquals(TagOf(kind)))
            return false;

        return kind.GetProperty("required").EnumerateArray().All(name =>
            candidate.TryGetProperty(name.GetString()!, out JsonElement value)
            && Allows(kind.GetProperty("properties").GetProperty(name.GetString()!), value));
    }

    private static bool Allows(JsonElement member, JsonElement value) =>
        !member.TryGetProperty("type", out JsonElement type)
        || (type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => one.ValueEquals(TypeOf(value)))
            : type.ValueEquals(TypeOf(value)));

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind kind => kind.ToString().ToLowerInvariant(),
    };
}
