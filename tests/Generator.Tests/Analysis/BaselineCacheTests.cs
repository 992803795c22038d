using Basic.Reference.Assemblies;
using EventUnion.Generator.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>A compilation that has the schema and the baseline of the one before reads neither.</summary>
public class BaselineCacheTests
{
    private const string Schema = """{ "title": "Event", "oneOf": [{ "title": "A", "required": ["t"], "properties": { "t": { "const": "a" } } }, { "title": "B", "required": ["t"], "properties": { "t": { "const": "b" } } }] }""";
    private const string Baseline = "Event: union by \"t\"\n  A: 1 \"a\"\n";
    private const string SchemaClass = "[EventUnion.EventSchema(\"abc.json\")] [EventUnion.EventRoot(\"#\", Name = \"NAME\")] public static partial class Abc;";

    private static readonly MetadataReference[] s_references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(EventReadOptions).Assembly.Location)];

    [Fact]
    public async Task EditElsewhere_ReadsAndComparesNothing()
    {
        var schema = new CountedText("/project/abc.json", Schema);
        var baseline = new CountedText("/project/Abc.events.txt", Baseline);
        string[] first = await Said(schema, baseline, "Event", "class Other;");
        Assert.Equal(["EU0044", "EU0047"], first);
        (int ofSchema, int ofBaseline) = (schema.Taken, baseline.Taken);
        Assert.True(ofSchema > 0 && ofBaseline > 0);
        Assert.Equal(first, await Said(schema, baseline, "Event", "class Other { int _edited; }"));
        Assert.Equal((ofSchema, ofBaseline), (schema.Taken, baseline.Taken));
    }

    [Fact]
    public async Task EditOfWhatIsAsked_ComparesAnewAndReadsNoSchema()
    {
        var schema = new CountedText("/project/abc.json", Schema);
        var baseline = new CountedText("/project/Abc.events.txt", Baseline);
        Assert.Equal(["EU0044", "EU0047"], await Said(schema, baseline, "Event", ""));
        int taken = schema.Taken;
        Assert.Equal(["EU0044", "EU0045", "EU0047"], await Said(schema, baseline, "Message", ""));
        Assert.Equal(taken, schema.Taken);
    }

    [Fact]
    public async Task EditOfTheSchemaOrTheBaseline_ComparesAnew()
    {
        var schema = new CountedText("/project/abc.json", Schema);
        var baseline = new CountedText("/project/Abc.events.txt", Baseline);
        Assert.Equal(["EU0044", "EU0047"], await Said(schema, baseline, "Event", ""));
        Assert.Equal(["EU0044", "EU0044", "EU0047"], await Said(new CountedText("/project/abc.json", Schema.Replace("\"a\" }", "\"a\" }, \"x\": {}", StringComparison.Ordinal)), baseline, "Event", ""));
        Assert.Empty(await Said(schema, new CountedText("/project/Abc.events.txt", Baseline + "  B: 2 \"b\"\n"), "Event", ""));
    }

    private static async Task<string[]> Said(CountedText schema, CountedText baseline, string root, string other)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        SyntaxTree[] trees = [.. new[] { SchemaClass.Replace("NAME", root, StringComparison.Ordinal), other }.Select(code => CSharpSyntaxTree.ParseText(code, options, cancellationToken: cancellation))];
        var compilation = CSharpCompilation.Create("project", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new BaselineAnalyzer()], new AnalyzerOptions([schema, baseline]));
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync(cancellation)).Select(static d => d.Id).Order(StringComparer.Ordinal)];
    }
}
