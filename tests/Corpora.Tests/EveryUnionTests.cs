using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;

namespace EventUnion.Corpora.Tests;

/// <summary>Every union of the public documents as a root of its own.</summary>
public class EveryUnionTests
{
    // Those that are refused are told apart by nothing but their members, or by what stands outside of them.
    [Theory]
    [InlineData("acp/schema-v2.json", 53, 22)]
    [InlineData("llamaparse/openapi.yaml", 37, 10)]
    [InlineData("octokit/schema.json", 57, 9)]
    [InlineData("openai/openapi.json", 188, 16)]
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
