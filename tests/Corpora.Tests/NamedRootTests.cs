using System.Text.Json;
using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;

namespace EventUnion.Corpora.Tests;

/// <summary>The roots that the documents' own users start from.</summary>
public class NamedRootTests
{
    [Theory]
    [InlineData("llamaparse/openapi.yaml", "#/components/schemas/SessionDetail/properties/events/items", 8)]
    [InlineData("llamaparse/openapi.yaml", "#/components/schemas/SessionDetail", 8)]
    [InlineData("openai/openapi.json", "#/components/schemas/ResponseStreamEvent", 58)]
    [InlineData("acp/schema-v2.json", "#/$defs/SessionUpdate", 8)]
    public void Root_IsGeneratedAndCompilesWithoutWarning(string file, string pointer, int fewestFiles)
    {
        RootOutcome outcome = Assert.Single(RootCompiler.Compile(file, CorporaFolder.Read(file), [pointer], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.True(outcome.IsGenerated);
        Assert.InRange(outcome.Files, fewestFiles, 1000);
    }

    [Fact]
    public void EveryWebhookOfOneObject_IsGeneratedAndCompilesWithoutWarning()
    {
        // Those that are unions by their action are among the roots of EveryUnionTests.
        const string File = "octokit/schema.json";
        string document = CorporaFolder.Read(File);
        string[] unions = [.. UnionFinder.Find(document)];
        using var json = JsonDocument.Parse(document);
        string[] events = [.. json.RootElement.GetProperty("oneOf").EnumerateArray().Select(static e => e.GetProperty("$ref").GetString()!)];
        string[] objects = [.. events.Except(unions)];
        Assert.Equal(66, events.Length);
        Assert.NotEmpty(objects);
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(File, document, objects, TestContext.Current.CancellationToken);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated, o.Pointer));
    }
}
