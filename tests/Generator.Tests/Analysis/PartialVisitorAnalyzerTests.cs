using EventUnion.CodeFixes;
using EventUnion.Generator.Analysis;
using EventUnion.Generator.Tests.Consumers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

public class PartialVisitorAnalyzerTests
{
    private const string Code = """
        namespace Acme;
        [{|#0:EventUnion.EventVisitor(Default = nameof(Other))|}]
        partial struct Tally : Abc.IEventVisitor
        {
            public void Visit(Abc.A e) { }
            private void Other(Abc.Event e) { }
        }
        """;

    [Fact]
    public Task EventsOfTheDefault_AreNamed() => Expect(Code, DiagnosticSeverity.Info, null);

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public Task Severity_IsRaisedByConfiguration(string setting, DiagnosticSeverity severity) => Expect(Code, severity, "dotnet_diagnostic.EU0040.severity = " + setting);

    [Fact]
    public Task Silenced_SaysNothing() => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(Code) { GlobalConfig = "dotnet_diagnostic.EU0040.severity = none" }.RunAsync();

    [Theory]
    [InlineData("[EventUnion.EventVisitor(Default = nameof(Other))] partial struct V : Abc.IEventVisitor { public void Visit(Abc.A e) { } public void Visit(Abc.B e) { } public void Visit(Abc.C e) { } void Other(Abc.Event e) { } }")]
    [InlineData("[EventUnion.EventVisitor(Default = nameof(Other))] partial struct V : Abc.IEventVisitor { void Abc.IEventVisitor.Visit(Abc.A e) { } public void Visit(Abc.B e) { } public void Visit(Abc.C e) { } void Other(Abc.Event e) { } }")]
    [InlineData("struct V : Abc.IEventVisitor { public void Visit(Abc.A e) { } public void Visit(Abc.B e) { } public void Visit(Abc.C e) { } public void Visit(Abc.UnknownEvent e) { } }")]
    [InlineData("class Base { public void Visit(Abc.A e) { } public void Visit(Abc.B e) { } } [EventUnion.EventVisitor(Default = nameof(Other))] partial class V : Base, Abc.IEventVisitor { public void Visit(Abc.C e) { } void Other(Abc.Event e) { } }")]
    [InlineData("class EventVisitorAttribute : System.Attribute; [EventVisitor] class V;")]
    [InlineData("interface IOtherVisitor { void Visit(int e); } class V : IOtherVisitor { public void Visit(int e) { } }")]
    public Task NothingIsLeft_SaysNothing(string code) => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>("namespace Acme; " + code).RunAsync();

    [Fact]
    public Task VisitorInSeveralParts_IsSaidOnceAtTheAttribute() => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(
        """
        namespace Acme;
        partial struct Tally : Abc.IEventVisitor { public void Visit(Abc.A e) { } }
        partial struct Tally { public void Visit(Abc.B e) { } }
        [{|EU0040:EventUnion.EventVisitor(Default = nameof(Other))|}]
        partial struct Tally { private void Other(Abc.Event e) { } }
        """).RunAsync();

    [Fact]
    public Task TwoUnions_AreSaidOneByOne() => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(
        """
        using EventUnion;
        namespace Acme;
        [{|EU0040:{|EU0040:EventVisitor(Default = nameof(Other))|}|}]
        partial struct Tally : Abc.IEventVisitor, Second.IMessageVisitor
        {
            private void Other(Abc.Event e) { }
            private void Other(Second.Message e) { }
        }
        [EventSchema("abc.json"), EventRoot("#", Name = "Message")]
        static partial class Second;
        """).RunAsync();

    [Fact]
    public Task InterfaceOfAnotherAssembly_IsKnown()
    {
        var library = new Consumer { Code = [Consumer.ChatSchema] };
        var test = new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(
            """
            [{|#0:EventUnion.EventVisitor(Default = nameof(Other))|}]
            partial struct Tally : Acme.ChatSchema.IEventVisitor
            {
                public void Visit(Acme.ChatSchema.Text e) { }
                private void Other(Acme.ChatSchema.Event e) { }
            }
            """);
        test.TestState.AdditionalReferences.Add(library.ToReference());
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("EU0040", DiagnosticSeverity.Info).WithLocation(0)
            .WithArguments("Tally", "7", "8", "Event", "Other", "ThinkingDelta, TextDelta, Thinking, ToolCall, ToolResult, Stop, UserInput"));
        return test.RunAsync();
    }

    private static Task Expect(string code, DiagnosticSeverity severity, string? config)
    {
        var test = new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(code);
        if (config is not null)
        {
            test.GlobalConfig = config;
        }

        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("EU0040", severity).WithLocation(0).WithArguments("Tally", "2", "3", "Event", "Other", "B, C"));
        return test.RunAsync();
    }
}
