using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;

namespace EventUnion.Corpora.Tests;

/// <summary>The tests of public documents would see what they look for.</summary>
public class GuardTests
{
    private const string Document = """
        {
          "$defs": {
            "a/b": { "type": "object", "properties": { "t": { "const": "a" } }, "required": ["t"] },
            "c": { "allOf": [{ "$ref": "#/$defs/a~1b" }, { "properties": { "t": { "const": "c" } } }] },
            "loop": { "$ref": "#/$defs/loop" },
            "one": { "anyOf": [{ "$ref": "#/$defs/a~1b" }, { "type": "null" }, { "$ref": "#/$defs/loop" }] },
            "two%": { "properties": { "x": { "oneOf": [{ "$ref": "#/$defs/a~1b" }, { "properties": { "t": { "const": "b" } }, "required": ["t"] }] } } }
          },
          "items": [{ "anyOf": [{ "$ref": "#/$defs/a~1b" }, { "$ref": "#/$defs/c" }, { "type": "string" }] }]
        }
        """;

    [Fact]
    public void Unions_AreFoundWhereverTheyStand() => Assert.Equal(["#/$defs/two%25/properties/x", "#/items/0"], UnionFinder.Find(Document));

    [Fact]
    public void RootThatPointsNowhere_IsRefused()
    {
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", Document, ["#/nowhere"], TestContext.Current.CancellationToken));
        Assert.False(outcome.IsGenerated);
        Assert.Contains("EU0005", Assert.Single(outcome.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void WarningInGeneratedCode_IsAProblemOfItsRootAlone()
    {
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile(
            "test.json",
            Document,
            ["#/$defs/two%25/properties/x", "#/$defs/a~1b"],
            TestContext.Current.CancellationToken,
            "namespace Acme; public static partial class Root0 { [System.Obsolete] public readonly ref partial struct A; }");
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated));
        Assert.Contains("warning CS0612", RootOutcome.ProblemsOf([outcomes[0]]), StringComparison.Ordinal);
        Assert.Equal("", RootOutcome.ProblemsOf([outcomes[1]]));
    }

    [Fact]
    public void Warning_IsAProblem() =>
        Assert.Contains("warning CS0169", RootOutcome.ProblemsOf(RootCompiler.Compile("test.json", Document, ["#/$defs/a~1b"], TestContext.Current.CancellationToken, "class C { int _unused; }")), StringComparison.Ordinal);
}
