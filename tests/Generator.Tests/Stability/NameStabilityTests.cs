using System.Text.Json.Nodes;
using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Parsing;
using EventUnion.Tests;
using FsCheck.Xunit;

namespace EventUnion.Generator.Tests.Stability;

/// <summary>What is added to a schema renames nothing that was there: at the end of its list whatever it is called, elsewhere where it is like nothing in C#.</summary>
public class NameStabilityTests
{
    [Theory]
    [InlineData("openai/openapi.json", "#/components/schemas/ResponseStreamEvent", 60)]
    [InlineData("openai/openapi.json", "#/components/schemas/RealtimeServerEvent", 30)]
    [InlineData("acp/schema-v2.json", "#/$defs/SessionUpdate", 60)]
    [InlineData("octokit/schema.json", "#/definitions/issues_event", 60)]
    [InlineData("octokit/schema.json", "#/definitions/pull_request_event", 30)]
    public void AdditionToAPublicSchema_RenamesNothing(string file, string root, int additions)
    {
        string json = CorporaFolder.Read(file);
        HashSet<string> before = PublicNames.Of(Parse(json, root));
        int named = Enumerable.Range(0, additions).Count(i => KeepsNames(json, root, before, new Random(i)));

        // What is added to something that is read as any JSON has no name.
        Assert.InRange(named, additions * 3 / 4, additions);
    }

    [Property(MaxTest = 150)]
    public void AdditionToAnySchema_RenamesNothing(int seed)
    {
        string json = new SchemaMaker(new Random(seed)).Make();
        HashSet<string> before = PublicNames.Of(Parse(json, "#"));
        for (int i = 0; i < 6; i++)
        {
            Assert.True(KeepsNames(json, "#", before, new Random(seed ^ i)), "added no name to " + json);
        }
    }

    // A guard that can't fail is none: what the page says of order is so.
    [Fact]
    public void EventBeforeWhatItIsLike_IsNoticed()
    {
        const string Json = """{"oneOf":[{"properties":{"t":{"const":"a_b"}},"required":["t"]},{"properties":{"t":{"const":"c"}},"required":["t"]}]}""";
        var document = (JsonObject)JsonNode.Parse(Json)!;
        ((JsonArray)document["oneOf"]!).Insert(0, JsonNode.Parse("""{"properties":{"t":{"const":"a.b"}},"required":["t"]}"""));
        Assert.ProperSuperset(Only("event a_b of R: AB", PublicNames.Of(Parse(Json, "#"))), PublicNames.Of(Parse(Json, "#")));
        Assert.DoesNotContain("event a_b of R: AB", PublicNames.Of(Parse(document.ToJsonString(), "#")));
    }

    private static HashSet<string> Only(string name, HashSet<string> names) => [.. names.Where(n => n == name)];

    private static bool KeepsNames(string json, string root, HashSet<string> before, Random random)
    {
        JsonNode document = JsonNode.Parse(json)!;
        string added = new SchemaAddition(document, root, before, random).Add();
        HashSet<string> after = PublicNames.Of(Parse(document.ToJsonString(), root));
        Assert.True(before.IsSubsetOf(after), $"{added} renamed {string.Join("; ", before.Except(after).Take(8))} to {string.Join("; ", after.Except(before).Take(16))} in {(json.Length < 8000 ? json : root)}");
        return after.Count > before.Count;
    }

    private static SchemaModel Parse(string json, string root) => Parsed.Schema(json, "R=" + root).Model;
}
