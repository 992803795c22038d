using EventUnion.Generator.Pipeline;

namespace EventUnion.Generator.Tests.Pipeline;

public class IncrementalTests
{
    private const string Code = """
        namespace Acme;
        [EventUnion.EventSchema("schema/test.json")]
        [EventUnion.EventRoot("#", Name = "Session")]
        [EventUnion.EventRoot("#/properties/events/items", Name = "Event")]
        public static partial class TestSchema;
        """;

    private const string Baseline = "/project/TestSchema.events.txt";
    private const string First = """{"title":"One","properties":{"t":{"const":"one"},"n":{"$ref":"#/$defs/N"},"level":{"enum":["low","high"]}}}""";
    private const string Second = """{"title":"Two","properties":{"t":{"const":"two"},"text":{"type":"string"}}}""";

    [Fact]
    public void FirstRun_EmitsAFilePerType() => Assert.Equal(
        ["Acme.TestSchema.Event.Streams.g.cs", "Acme.TestSchema.Event.g.cs", "Acme.TestSchema.N.g.cs", "Acme.TestSchema.One.g.cs", "Acme.TestSchema.OneLevel.g.cs", "Acme.TestSchema.Session.Streams.g.cs", "Acme.TestSchema.Session.g.cs", "Acme.TestSchema.Two.g.cs"],
        Run().Files.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Steps.Classes, "1 Cached")]
    [InlineData(Steps.Requests, "1 Cached")]
    [InlineData(Steps.Files, "1 Cached")]
    [InlineData(Steps.Inputs, "1 Cached")]
    [InlineData(Steps.Parses, "1 Cached")]
    [InlineData(Steps.Models, "1 Cached")]
    [InlineData(Steps.Unions, "1 Cached")]
    [InlineData(Steps.Streams, "2 Cached")]
    [InlineData(Steps.Objects, "4 Cached")]
    [InlineData(Steps.Enums, "1 Cached")]
    [InlineData(Steps.Diagnostics, "1 Cached")]
    public void SecondRun_CachesEverything(string step, string outcome) => Assert.Equal(outcome, Run().Run().Step(step));

    [Fact]
    public void SecondRun_EmitsNothing() => Assert.Equal("9 Cached", Run().Run().Outputs);

    [Fact]
    public void EditElsewhere_CachesEverything()
    {
        GeneratorRun run = Run().EditCode("other.cs", "class Other { int a; }");
        Assert.Equal(("1 Cached", "1 Unchanged", "9 Cached"), (run.Step(Steps.Parses), run.Step(Steps.Setup), run.Outputs));
        Assert.Empty(run.Rewritten);
    }

    [Fact]
    public void EditAboveTheClass_ParsesNothing()
    {
        GeneratorRun run = Run().EditCode("schema.cs", "// moved\n" + Code);
        Assert.Equal(("1 Modified", "1 Unchanged", "1 Cached", "9 Cached"), (run.Step(Steps.Classes), run.Step(Steps.Requests), run.Step(Steps.Parses), run.Outputs));
    }

    [Fact]
    public void NameGivenOnTheAttribute_RewritesWhatHasIt()
    {
        GeneratorRun run = Run().EditCode("schema.cs", Named("One", "text"));
        Assert.Equal(["Acme.TestSchema.Two.g.cs"], run.Rewritten);
        Assert.Contains("> One =>", run.Result.GeneratedSources.Single(static s => s.HintName == "Acme.TestSchema.Two.g.cs").SourceText.ToString(), StringComparison.Ordinal);
        run.EditCode("schema.cs", "// moved\n" + Named("One", "text"));
        Assert.Equal(("1 Modified", "1 Unchanged", "1 Cached", "9 Cached"), (run.Step(Steps.Classes), run.Step(Steps.Requests), run.Step(Steps.Parses), run.Outputs));
    }

    [Fact]
    public void NameForNothing_IsToldAtItsAttribute()
    {
        GeneratorRun run = Run().EditCode("schema.cs", Named("One", "gone"));
        Assert.Equal(["EU0039 schema.cs:2:2", "EU0011 test.json:1:58"], run.Said);
        Assert.Equal("EU0039 schema.cs:3:2", run.EditCode("schema.cs", "// moved\n" + Named("One", "gone")).Said[0]);
        Assert.Equal("1 Cached", run.Step(Steps.Parses));
    }

    [Fact]
    public void NameStillBeingTyped_IsLeftOut()
    {
        GeneratorRun run = Run().EditCode("schema.cs", Code.Replace("namespace Acme;\n", "namespace Acme;\n[EventUnion.EventName(\"#\")]\n", StringComparison.Ordinal));
        Assert.Equal(("1 Modified", "1 Unchanged", "1 Cached"), (run.Step(Steps.Classes), run.Step(Steps.Requests), run.Step(Steps.Parses)));
    }

    private static string Named(string name, string of) =>
        Code.Replace("namespace Acme;\n", $"namespace Acme;\n[EventUnion.EventName(\"#/properties/events/items/oneOf/1\", \"{name}\", For = \"{of}\")]\n", StringComparison.Ordinal);

    [Fact]
    public void SameTextAgain_ParsesNothing()
    {
        GeneratorRun run = Run().EditSchema(Schema(First, Second));
        Assert.Equal(("1 Cached", "1 Cached", "9 Cached"), (run.Step(Steps.Files), run.Step(Steps.Parses), run.Outputs));
    }

    [Fact]
    public void ReflowedSchema_EmitsNothing()
    {
        GeneratorRun run = Run().EditSchema("\n\n" + Schema(First, Second).Replace(",", ",\r\n  ", StringComparison.Ordinal));
        Assert.Equal(("1 Modified", "1 Unchanged", "8 Cached, 1 Modified"), (run.Step(Steps.Parses), run.Step(Steps.Models), Sorted(run)));
    }

    [Fact]
    public void EventEdited_EmitsItsFile()
    {
        GeneratorRun run = Run().EditSchema(Schema(First, Second.Replace("\"string\"", "\"integer\"", StringComparison.Ordinal)));
        Assert.Equal(("1 Unchanged", "2 Unchanged", "3 Unchanged, 1 Modified", "1 Unchanged"), (run.Step(Steps.Unions), run.Step(Steps.Streams), Normal(run.Step(Steps.Objects)), run.Step(Steps.Enums)));

        // One file is made anew, the event's; of the rest nothing runs.
        Assert.Equal("8 Cached, 1 Modified", Sorted(run));
        Assert.Equal(["Acme.TestSchema.Two.g.cs"], run.Rewritten);
    }

    [Fact]
    public void DescriptionEdited_EmitsTheEventAndItsUnion()
    {
        GeneratorRun run = Run().EditSchema(Schema(First, Second.Replace("\"title\"", "\"description\":\"new\",\"title\"", StringComparison.Ordinal)));
        Assert.Equal(("1 Modified", "2 Unchanged", "3 Unchanged, 1 Modified"), (run.Step(Steps.Unions), run.Step(Steps.Streams), Normal(run.Step(Steps.Objects))));
    }

    // A name that no other event has takes a slot before those of others: only the union's file says which.
    [Fact]
    public void MemberAdded_EmitsTheEventAndItsUnion()
    {
        const string Member = "\"note\":{},";
        Assert.Equal(["Acme.TestSchema.Event.g.cs", "Acme.TestSchema.One.g.cs"], Run().EditSchema(Schema(First.Replace("\"n\":", Member + "\"n\":", StringComparison.Ordinal), Second)).Rewritten);
        Assert.Equal(["Acme.TestSchema.Event.g.cs", "Acme.TestSchema.Two.g.cs"], Run().EditSchema(Schema(First, Second.Replace("\"text\":", Member + "\"text\":", StringComparison.Ordinal))).Rewritten);
    }

    [Fact]
    public void EventAppended_KeepsTheFilesOfTheOthers()
    {
        GeneratorRun run = Run().EditSchema(Schema(First, Second, """{"title":"Three","properties":{"t":{"const":"three"},"text":{"type":"string"}}}"""));
        Assert.Equal(("1 Modified", "1 New", "4 Unchanged"), (run.Step(Steps.Unions), Part(run, "New"), Part(run, "Unchanged")));
        Assert.Equal(["Acme.TestSchema.Event.g.cs", "Acme.TestSchema.Three.g.cs"], run.Rewritten);
    }

    [Fact]
    public void UnusedFileAdded_ParsesNothing()
    {
        GeneratorRun run = Run().AddFile("/project/appsettings.json", "{ not json");
        Assert.Equal(("1 Cached", "1 Cached", "9 Cached"), (run.Step(Steps.Inputs), run.Step(Steps.Parses), run.Outputs));
    }

    [Fact]
    public void BaselineWithoutNamesTakenAway_ParsesNothing()
    {
        GeneratorRun run = Run("Event: union").RemoveFile(Baseline);
        Assert.Equal(("1 Removed", "1 Unchanged", "1 Cached", "9 Cached"), (run.Step(Steps.Baselines), run.Step(Steps.Inputs), run.Step(Steps.Parses), run.Outputs));
        Assert.Empty(run.Rewritten);
    }

    [Fact]
    public void BaselineOfTheSchemasOwnNamesTakenAway_EmitsNothing()
    {
        GeneratorRun run = Run(Names("Two")).RemoveFile(Baseline);
        Assert.Equal(("1 Modified", "1 Unchanged", "1 Cached", "9 Cached"), (run.Step(Steps.Inputs), run.Step(Steps.Parses), run.Step(Steps.Models), run.Outputs));
        Assert.Empty(run.Rewritten);
    }

    [Fact]
    public void BaselineOfTheSameNames_ParsesNothing()
    {
        GeneratorRun run = Run("# Ours.\n" + Names("Both")).EditFile(Baseline, "# Everybody's.\n" + Names("Both"));
        Assert.Equal(("1 Cached", "1 Cached", "1 Cached", "9 Cached"), (run.Step(Steps.Baselines), run.Step(Steps.Inputs), run.Step(Steps.Parses), run.Outputs));
        Assert.Contains("Acme.TestSchema.Both.g.cs", run.Files);
        Assert.Empty(run.Rewritten);
    }

    [Fact]
    public void BaselineOfAnotherName_EmitsTheEventAndItsUnion()
    {
        GeneratorRun run = Run(Names("Both")).EditFile(Baseline, Names("Pair"));
        Assert.Equal(("1 Modified", "1 Modified", "3 Unchanged, 1 Modified"), (run.Step(Steps.Inputs), run.Step(Steps.Unions), Normal(run.Step(Steps.Objects))));
        Assert.Equal(["Acme.TestSchema.Event.g.cs", "Acme.TestSchema.Pair.g.cs"], run.Rewritten);
        Assert.DoesNotContain("Acme.TestSchema.Both.g.cs", run.Files);
    }

    private static GeneratorRun Run() => new(Code, Schema(First, Second));

    private static GeneratorRun Run(string baseline) => new(Code, Schema(First, Second), more: [(Baseline, baseline)]);

    /// <summary>A baseline that gives the second event a name.</summary>
    private static string Names(string second) => $"Event: union by \"t\"\n  One: 1 \"one\"\n  {second}: 2 \"two\"\n";

    private static string Schema(params string[] events) =>
        "{\"properties\":{\"id\":{\"type\":\"string\"},\"events\":{\"items\":{\"oneOf\":[" + string.Join(",", events) + "]}}},\"$defs\":{\"N\":{\"properties\":{\"x\":{}}}}}";

    private static string Part(GeneratorRun run, string reason) =>
        run.Step(Steps.Objects).Split(", ").SingleOrDefault(p => p.EndsWith(" " + reason, StringComparison.Ordinal)) ?? "";

    private static string Normal(string step) => string.Join(", ", step.Split(", ").OrderDescending(StringComparer.Ordinal));

    private static string Sorted(GeneratorRun run) => Normal(run.Outputs);
}
