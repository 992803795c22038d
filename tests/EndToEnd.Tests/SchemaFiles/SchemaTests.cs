using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

public class SchemaTests
{
    [Fact]
    public void Union_HasTheKindsInOrder()
    {
        JsonElement schema = SchemaFile.Read(SchemaFile.Schema);
        JsonElement variants = schema.GetProperty("properties").GetProperty("events").GetProperty("items").GetProperty("oneOf");

        Assert.Equal(SchemaFile.Tags, variants.EnumerateArray().Select(variant => TagOf(schema, variant)));
    }

    [Fact]
    public void EveryMember_IsDescribed()
    {
        JsonElement schema = SchemaFile.Read(SchemaFile.Schema);
        IEnumerable<JsonElement> types = schema.GetProperty("$defs").EnumerateObject().Select(type => type.Value);
        IEnumerable<JsonProperty> members = types.Prepend(schema).SelectMany(type => type.GetProperty("properties").EnumerateObject());
        string[] undescribed = [.. members.Where(member => !member.Value.TryGetProperty("description", out _)).Select(member => member.Name)];

        Assert.Empty(undescribed);
    }

    private static string? TagOf(JsonElement schema, JsonElement variant)
    {
        string reference = variant.GetProperty("$ref").GetString()!;
        Assert.True(JsonPointer.TryResolve(schema, reference[1..], out JsonElement type));
        return type.GetProperty("properties").GetProperty("type").GetProperty("const").GetString();
    }
}
