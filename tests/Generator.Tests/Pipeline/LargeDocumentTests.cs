using EventUnion.Generator.Pipeline;

namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>What runs after an edit beside, or in, a document of megabytes: 58 events that reach some 300 types.</summary>
public class LargeDocumentTests
{
    private const string Code = """
        namespace Acme;
        [EventUnion.EventSchema("schema/test.json")]
        [EventUnion.EventRoot("#/components/schemas/ResponseStreamEvent", Name = "Event")]
        public static partial class TestSchema;
        """;

    private const string Event = "\"ResponseTextDeltaEvent\": {";

    [Fact]
    public void EditElsewhere_RunsNothing()
    {
        GeneratorRun run = Run(out _).EditCode("other.cs", "class Other { int a; }");
        Assert.InRange(run.Files.Length, 200, 1000);
        Assert.All([Steps.Files, Steps.Inputs, Steps.Parses, Steps.Models, Steps.Unions, Steps.Objects, Steps.Enums, Steps.Streams, Steps.Diagnostics], step => Assert.EndsWith(" Cached", Assert.Single(run.Step(step).Split(", ")), StringComparison.Ordinal));
        Assert.EndsWith(" Cached", Assert.Single(run.Outputs.Split(", ")), StringComparison.Ordinal);
        Assert.Empty(run.Rewritten);
    }

    [Theory]
    [InlineData("\"description\": \"The text delta", "\"description\": \"Now the text delta")]
    [InlineData("\"delta\": {\n            \"type\": \"string\"", "\"delta\": {\n            \"type\": \"integer\"")]
    public void EventEdited_EmitsItsFileAlone(string text, string replacement)
    {
        GeneratorRun run = Run(out string document);
        int files = run.Files.Length;
        int at = document.IndexOf(text, document.IndexOf(Event, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(at, 0, document.Length);
        run.EditSchema(document.Remove(at, text.Length).Insert(at, replacement));
        Assert.Equal("Acme.TestSchema.ResponseOutputTextDelta.g.cs", Assert.Single(run.Rewritten));
        Assert.Equal(files, run.Files.Length);
        Assert.All([Steps.Unions, Steps.Streams, Steps.Enums], step => Assert.DoesNotContain("Modified", run.Step(step), StringComparison.Ordinal));
        Assert.Contains("1 Modified", run.Step(Steps.Objects), StringComparison.Ordinal);
    }

    // What an event is about stands beside its kind and its visitor's method too.
    [Fact]
    public void EventDescribedAnew_EmitsItsFileAndItsUnions()
    {
        GeneratorRun run = Run(out string document);
        run.EditSchema(document.Insert(document.IndexOf("Emitted", document.IndexOf(Event, StringComparison.Ordinal), StringComparison.Ordinal), "Now: "));
        Assert.Equal(["Acme.TestSchema.Event.g.cs", "Acme.TestSchema.ResponseOutputTextDelta.g.cs"], run.Rewritten);
    }

    private static GeneratorRun Run(out string document)
    {
        document = CorporaFolder.Read("openai/openapi.json");
        return new GeneratorRun(Code, document);
    }
}
