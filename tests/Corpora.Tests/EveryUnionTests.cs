using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;
using EventUnion.Corpora.Tests.Instances;

namespace EventUnion.Corpora.Tests;

/// <summary>Every union of the public documents as a root of its own.</summary>
public class EveryUnionTests
{
    // A document that grows has more unions than there were when this was written; what nothing tells apart, what is valid by several alternatives (a settings object without a required member), and what
    // only a look into members could tell stay as few as they were, or somebody looks why.
    [Theory]
    [InlineData("acp/schema-v2.json", 53, 1, 24, 0)]
    [InlineData("llamaparse/openapi.yaml", 37, 0, 16, 0)]
    [InlineData("octokit/schema.json", 57, 0, 0, 0)]
    [InlineData("openai/openapi.json", 188, 0, 5, 1)]
    public void Union_CompilesWithoutWarningAndReadsAnInstanceOfEachVariant_OrIsRefusedAsARoot(string file, int least, int refused, int undecided, int misjudged)
    {
        string document = CorporaFolder.Read(file);
        IReadOnlyList<string> roots = UnionFinder.Find(document);
        Assert.InRange(roots.Count, least, int.MaxValue);
        using var reading = new SchemaReading(document);
        var check = new InstanceCheck(reading);
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(file, document, roots, TestContext.Current.CancellationToken, examine: check.Examine);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated || o.Refusals is [var only] && only.Contains("EU0006", StringComparison.Ordinal), o.Pointer));
        Assert.InRange(outcomes.Count(static o => !o.IsGenerated), 0, refused);
        Assert.Equal([], check.Problems);
        Assert.InRange(check.Read, 16 * roots.Count, int.MaxValue);
        Assert.InRange(check.Undecided.Count, 0, undecided);
        Assert.InRange(check.Misjudged.Count, 0, misjudged);
    }
}
