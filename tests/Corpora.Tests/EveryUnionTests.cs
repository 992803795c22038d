using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;

namespace EventUnion.Corpora.Tests;

/// <summary>Every union of the public documents as a root of its own.</summary>
public class EveryUnionTests
{
    // The one that is refused has variants that nothing tells apart.
    [Theory]
    [InlineData("acp/schema-v2.json", 53, 1)]
    [InlineData("llamaparse/openapi.yaml", 37, 0)]
    [InlineData("octokit/schema.json", 57, 0)]
    [InlineData("openai/openapi.json", 188, 0)]
    public void Union_CompilesWithoutWarning_OrIsRefusedAsARoot(string file, int unions, int refused)
    {
        string document = CorporaFolder.Read(file);
        IReadOnlyList<string> roots = UnionFinder.Find(document);
        Assert.Equal(unions, roots.Count);
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(file, document, roots, TestContext.Current.CancellationToken);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated || o.Refusals is [var only] && only.Contains("EU0006", StringComparison.Ordinal), o.Pointer));
        Assert.InRange(outcomes.Count(static o => !o.IsGenerated), 0, refused);
    }
}
