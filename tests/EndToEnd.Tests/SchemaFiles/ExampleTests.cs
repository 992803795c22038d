using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

public class ExampleTests
{
    public static TheoryData<string> Tags => [.. SchemaFile.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void EventExample_HasTheTagOfItsName(string tag)
    {
        JsonElement example = SchemaFile.Read($"examples/{tag}.json");

        Assert.Equal(tag, example.GetProperty("type").GetString());
        Assert.Equal([tag], RequiredMembers.FittingTags(example));
    }

    [Fact]
    public void Examples_AreOnePerEventAndTheSessions()
    {
        IEnumerable<string> expected = SchemaFile.Tags.Select(tag => $"examples/{tag}.json").Append(SchemaFile.FullSession).Append(SchemaFile.SeedSession);
        IEnumerable<string> found = Directory.EnumerateFiles(SchemaFile.PathOf("examples")).Select(file => "examples/" + Path.GetFileName(file));

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OpenApiExample_EqualsTheSeedSession()
    {
        Assert.True(JsonPointer.TryResolve(
            SchemaFile.Read(SchemaFile.OpenApi),
            "/paths/~1api~1v1~1chat~1{session_id}/get/responses/200/content/application~1json/example",
            out JsonElement example));

        Assert.True(JsonElement.DeepEquals(SchemaFile.Read(SchemaFile.SeedSession), example));
    }
}
