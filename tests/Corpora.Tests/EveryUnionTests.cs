using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;
using EventUnion.Corpora.Tests.Instances;

namespace EventUnion.Corpora.Tests;

/// <summary>Every union of the public documents as a root of its own.</summary>
public class EveryUnionTests
{
    // A document that grows has more unions than there were when this was written; what nothing tells apart, what is valid by several alternatives (a settings object without a required member), and what
    // only a look into members could tell stay as few as they were, or somebody looks why. Of the instances that were changed to break their schema a share is held against another alternative of a union
    // within them than the one that a validator finds for them, by their members' names.
    [Theory]
    [InlineData("acp/schema-v2.json", 53, 1, 24, 0, 0.04)]
    [InlineData("llamaparse/openapi.yaml", 37, 0, 16, 0, 0.01)]
    [InlineData("octokit/schema.json", 57, 0, 0, 0, 0.01)]
    [InlineData("openai/openapi.json", 188, 0, 5, 1, 0.05)]
    public void Union_CompilesWithoutWarningAndReadsAnInstanceOfEachVariant_OrIsRefusedAsARoot(string file, int least, int refused, int undecided, int misjudged, double otherwise)
    {
        string document = CorporaFolder.Read(file);
        IReadOnlyList<string> roots = UnionFinder.Find(document);
        Assert.InRange(roots.Count, least, int.MaxValue);
        using var reading = new SchemaReading(document);
        var mutations = new MutationCheck(reading);
        var check = new InstanceCheck(reading, mutations);
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(file, document, roots, TestContext.Current.CancellationToken, examine: check.Examine);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated || o.Refusals is [var only] && only.Contains("EU0006", StringComparison.Ordinal), o.Pointer));
        Assert.InRange(outcomes.Count(static o => !o.IsGenerated), 0, refused);
        Assert.Equal("", string.Join("\n", check.Problems));
        Assert.InRange(check.Read, 16 * roots.Count, int.MaxValue);
        Assert.InRange(check.Undecided.Count, 0, undecided);
        Assert.InRange(check.Misjudged.Count, 0, misjudged);
        AssertFound(mutations, roots.Count, otherwise);
    }

    private static void AssertFound(MutationCheck check, int unions, double otherwise)
    {
        string all = string.Join("\n", [.. check.Missed.Select(static m => "missed " + m), .. check.Alarms.Select(static a => "alarm " + a), .. check.Misplaced.Select(static m => "misplaced " + m)]);
        Assert.True(check.Found > 8 * unions && check.Valid > 8 * unions, $"{check.Found} found, {check.Valid} valid");
        Assert.True(check.Missed.Count <= otherwise * check.Found && check.Alarms.Count <= otherwise * check.Valid && check.Misplaced.Count <= otherwise * check.Found, all);
    }
}
