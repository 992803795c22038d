using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;
using EventUnion.Corpora.Tests.Instances;

namespace EventUnion.Corpora.Tests;

/// <summary>Every union of the public documents as a root of its own.</summary>
public class EveryUnionTests
{
    // What is refused has variants that nothing tells apart. Of the instances that are made from the documents, few are valid by several alternatives (a settings object without a required member), and some could be told by
    // looking into their members.
    [Theory]
    [InlineData("acp/schema-v2.json", 53, 1, 24, 0)]
    [InlineData("llamaparse/openapi.yaml", 37, 0, 16, 0)]
    [InlineData("octokit/schema.json", 57, 0, 0, 0)]
    [InlineData("openai/openapi.json", 188, 0, 5, 1)]
    public void Union_CompilesWithoutWarningAndReadsAnInstanceOfEachVariant_OrIsRefusedAsARoot(string file, int unions, int refused, int undecided, int misjudged)
    {
        string document = CorporaFolder.Read(file);
        IReadOnlyList<string> roots = UnionFinder.Find(document);
        Assert.Equal(unions, roots.Count);
        using var reading = new SchemaReading(document);
        var mutations = new MutationCheck(reading);
        var check = new InstanceCheck(reading, mutations);
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(file, document, roots, TestContext.Current.CancellationToken, examine: check.Examine);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated || o.Refusals is [var only] && only.Contains("EU0006", StringComparison.Ordinal), o.Pointer));
        Assert.InRange(outcomes.Count(static o => !o.IsGenerated), 0, refused);
        Assert.Equal("", string.Join("\n", check.Problems));
        Assert.InRange(check.Read, 2 * unions * 8, int.MaxValue);
        Assert.Equal((undecided, misjudged), (check.Undecided.Count, check.Misjudged.Count));
        AssertFound(mutations, missed, alarms, misplaced);
    }
}
