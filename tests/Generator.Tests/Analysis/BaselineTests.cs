using EventUnion.CodeFixes;
using EventUnion.Generator.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>A schema is compared with the baseline that is committed with it.</summary>
public class BaselineTests
{
    private const string Path = "/project/Abc.events.txt";

    private const string Baseline = """
        # What Acme.Abc reads, for the build to compare the schema with. EventUnion's code fix of EU0047 writes it anew.
        Event: union by "t"
          A: 1 "a"
            x?: text
          B: 2 "b"
          C: 3 "c"

        """;

    [Fact]
    public Task SchemaAsCommitted_SaysNothing() => Test(Baseline).RunAsync();

    [Theory]
    [InlineData("Acme.Abc.events.txt")]
    [InlineData("ABC.EVENTS.TXT")]
    public Task BaselineIsFoundByItsName(string name)
    {
        string path = "/other/" + name;
        return Outdated(Test("", path), [new DiagnosticResult("EU0044", DiagnosticSeverity.Warning).WithLocation(path, 1, 1).WithArguments("Event", "Event: union by \"t\"")]).RunAsync();
    }

    [Fact]
    public Task NoBaseline_SaysNothing() => new CodeTest<BaselineAnalyzer, BaselineCodeFix>("").RunAsync();

    [Fact]
    public Task BaselineOfAnotherClass_SaysNothing()
    {
        var test = new CodeTest<BaselineAnalyzer, BaselineCodeFix>("");
        test.TestState.AdditionalFiles.Add(("/project/Other.events.txt", "Event: nothing"));
        return test.RunAsync();
    }

    [Fact]
    public Task OrderIndentationAndRemarks_AreNoDifference() => Test("""
        # Ours.
        Event: union by "t"
            C: 3 "c"
            # The first.
            A: 1 "a"
                x?: text

            B: 2 "b"
        """.ReplaceLineEndings("\r\n")).RunAsync();

    [Fact]
    public Task AddedEvent_IsSaidWhereItBelongs() => Changed("  B: 2 \"b\"\n", "", Said("EU0044", 3, 3, "Event.B", "B: 2 \"b\"")).RunAsync();

    [Fact]
    public Task AddedFirstEvent_IsSaidAtItsUnion() => Changed("  A: 1 \"a\"\n    x?: text\n", "", Said("EU0044", 2, 1, "Event.A", "A: 1 \"a\"")).RunAsync();

    [Fact]
    public Task AddedMember_IsSaidAtItsEvent() => Changed("    x?: text\n", "", Said("EU0044", 3, 3, "Event.A.x", "x?: text")).RunAsync();

    [Fact]
    public Task RemovedEvent_IsSaidAtItsLineWithoutItsMembers() =>
        Changed("  B: 2", "  Gone: 9 \"g\"\n    y: text\n  B: 2", Said("EU0045", 5, 3, "Event.Gone", "Gone: 9 \"g\"")).RunAsync();

    [Fact]
    public Task RemovedMember_IsSaidAtItsLine() => Changed("    x?", "    \"a b\": list<text>\n    x?", Said("EU0045", 4, 5, "Event.A.\"a b\"", "\"a b\": list<text>")).RunAsync();

    [Fact]
    public Task LeftOverOfAMerge_IsSaidAtItsLine() => Changed("Event:", "<<<<<<< ours\nEvent:", Said("EU0045", 2, 1, "<<<<<<< ours", "<<<<<<< ours")).RunAsync();

    [Fact]
    public Task LineGivenTwice_IsOneTooMany() => Changed("  B: 2 \"b\"\n", "  B: 2 \"b\"\n  B: 2 \"b\"\n", Said("EU0045", 6, 3, "Event.B", "B: 2 \"b\"")).RunAsync();

    [Fact]
    public Task ChangedNumberTagTypeAndOptionality_AreSaidAtTheirLines() => Changed(
        "  A: 1 \"a\"\n    x?: text\n  B: 2",
        "  A: 1 \"z\"\n    x: integer | null\n  B: 7",
        Said("EU0046", 3, 3, "Event.A", "A: 1 \"z\"", "A: 1 \"a\""),
        Said("EU0046", 4, 5, "Event.A.x", "x: integer | null", "x?: text"),
        Said("EU0046", 5, 3, "Event.B", "B: 7 \"b\"", "B: 2 \"b\"")).RunAsync();

    [Fact]
    public Task Fix_WritesTheBaseline()
    {
        CodeTest<BaselineAnalyzer, BaselineCodeFix> test = Changed("  B: 2 \"b\"\n", "", Said("EU0044", 3, 3, "Event.B", "B: 2 \"b\""));
        test.FixedState.AdditionalFiles.Add(("/project/abc.json", test.TestState.AdditionalFiles[0].content));
        test.FixedState.AdditionalFiles.Add((Path, Baseline));

        // A baseline is fixed for a project, as it is no part of a document.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task Severity_IsSetByConfigurationForEachSort()
    {
        CodeTest<BaselineAnalyzer, BaselineCodeFix> test = Changed("  B: 2 \"b\"", "  D: 2 \"d\"", new DiagnosticResult("EU0045", DiagnosticSeverity.Error).WithSpan(Path, 5, 3, 5, 11).WithArguments("Event.D", "D: 2 \"d\""));
        test.GlobalConfig = "dotnet_diagnostic.EU0044.severity = none\ndotnet_diagnostic.EU0045.severity = error";
        return test.RunAsync();
    }

    private static CodeTest<BaselineAnalyzer, BaselineCodeFix> Test(string baseline, string path = Path)
    {
        var test = new CodeTest<BaselineAnalyzer, BaselineCodeFix>("");
        test.TestState.AdditionalFiles.Add((path, baseline));
        return test;
    }

    private static CodeTest<BaselineAnalyzer, BaselineCodeFix> Changed(string part, string changed, params DiagnosticResult[] said) =>
        Outdated(Test(Baseline.Replace(part, changed, StringComparison.Ordinal)), said);

    private static CodeTest<BaselineAnalyzer, BaselineCodeFix> Outdated(CodeTest<BaselineAnalyzer, BaselineCodeFix> test, DiagnosticResult[] said)
    {
        string path = test.TestState.AdditionalFiles[1].filename;
        test.TestState.ExpectedDiagnostics.AddRange(said);
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("EU0047", DiagnosticSeverity.Hidden).WithSpan("/project/Abc.cs", 2, 2, 2, 36).WithArguments(System.IO.Path.GetFileName(path), "Abc"));
        return test;
    }

    private static DiagnosticResult Said(string id, int line, int column, params string[] arguments) =>
        new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(Path, line, column).WithArguments(arguments);
}
