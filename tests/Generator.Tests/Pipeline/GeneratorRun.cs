using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>A project with one schema class, and the generator run on it again and again as it is edited.</summary>
internal sealed class GeneratorRun
{
    public const string SchemaPath = "/project/schema/test.json";

    // What the generator asks of the runtime, so that these tests need no more of it.
    private const string Runtime = """
        namespace EventUnion
        {
            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class EventSchemaAttribute(string path) : System.Attribute { public string Path => path; }
            [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple = true)]
            public sealed class EventRootAttribute(string pointer) : System.Attribute { public string Pointer => pointer; public string? Name { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple = true)]
            public sealed class EventNameAttribute(string pointer, string name) : System.Attribute { public string Pointer => pointer; public string Name => name; public string? For { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.Struct | System.AttributeTargets.Class)]
            public sealed class EventVisitorAttribute : System.Attribute { public string? Default { get; set; } }
        }
        namespace EventUnion.CompilerServices { public static class RuntimeContract { public const int Version = 1; } }
        """;

    private readonly CSharpParseOptions _options;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private ImmutableArray<AdditionalText> _texts;
    private Microsoft.CodeAnalysis.Text.SourceText[] _before = [];
    private int _runs;

    public GeneratorRun(string code, string? schema, LanguageVersion language = LanguageVersion.CSharp14, string runtime = Runtime, params (string Path, string Json)[] more)
    {
        _options = new CSharpParseOptions(language);
        SyntaxTree[] trees = [Tree(runtime, "runtime.cs"), Tree(code, "schema.cs"), Tree("class Other;", "other.cs")];
        _compilation = CSharpCompilation.Create("test", trees, Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _texts = [.. more.Select(m => new SchemaText(m.Path, m.Json))];
        _texts = schema is null ? _texts : _texts.Add(new SchemaText(SchemaPath, schema));
        _driver = CSharpGeneratorDriver.Create(
            [new EventUnionGenerator().AsSourceGenerator()],
            _texts,
            _options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
        Run();
        Assert.All(Result.TrackedOutputSteps.Values.SelectMany(static s => s).SelectMany(static s => s.Outputs), static o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    public static string RuntimeOf(int version) => Runtime.Replace("Version = 1", $"Version = {version}", StringComparison.Ordinal);

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public string[] Files => [.. Result.GeneratedSources.Select(s => s.HintName)];

    /// <summary>Every diagnostic as its number, file, line and column, counted from 1.</summary>
    public string[] Said => [.. Result.Diagnostics.Select(d => d.Id + " " + Path.GetFileName(d.Location.GetLineSpan().Path) + d.Location.GetLineSpan().StartLinePosition switch { var p => $":{p.Line + 1}:{p.Character + 1}" })];

    /// <summary>What the last run did with the outputs of a step, such as <c>3 Cached, 1 Modified</c>.</summary>
    public string Step(string name) => Describe(Result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : []);

    /// <summary>The same for the files.</summary>
    public string Outputs => Describe(Result.TrackedOutputSteps.Values.SelectMany(s => s));

    /// <summary>The files that the last edit has given another text, in ordinal order; the others are the objects that they were.</summary>
    public string[] Rewritten => [.. Result.GeneratedSources.Where(s => !_before.Contains(s.SourceText)).Select(static s => s.HintName).Order(StringComparer.Ordinal)];

    public GeneratorRun Run()
    {
        _before = _runs++ == 0 ? [] : [.. Result.GeneratedSources.Select(static s => s.SourceText)];
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        Assert.Null(Result.Exception);
        return this;
    }

    public GeneratorRun EditCode(string file, string code)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(t => t.FilePath == file);
        _compilation = _compilation.ReplaceSyntaxTree(old, Tree(code, file));
        return Run();
    }

    public GeneratorRun EditSchema(string schema) => EditFile(SchemaPath, schema);

    /// <summary>Gives a file another text; the other files stay as they are.</summary>
    public GeneratorRun EditFile(string path, string text) => WithFiles(_texts.Replace(File(path), new SchemaText(path, text)));

    public GeneratorRun AddFile(string path, string text) => WithFiles(_texts.Add(new SchemaText(path, text)));

    public GeneratorRun RemoveFile(string path) => WithFiles(_texts.Remove(File(path)));

    private AdditionalText File(string path) => _texts.Single(t => t.Path == path);

    private GeneratorRun WithFiles(ImmutableArray<AdditionalText> texts)
    {
        _texts = texts;
        _driver = _driver.ReplaceAdditionalTexts(texts);
        return Run();
    }

    /// <summary>Refers to another project as an editor does: by its source.</summary>
    public GeneratorRun Refer(string code)
    {
        var other = CSharpCompilation.Create("other", [Tree(code, "far.cs")], Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary));
        _compilation = _compilation.AddReferences(other.ToMetadataReference());
        return Run();
    }

    private static string Describe(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(
        ", ", steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"));

    private SyntaxTree Tree(string code, string file) => CSharpSyntaxTree.ParseText(code, _options, file, cancellationToken: TestContext.Current.CancellationToken);
}
