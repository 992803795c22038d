using EventUnion.Generator;
using EventUnion.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Benchmarks.Generator;

/// <summary>A project with one schema class, as the compiler or an editor holds it: each run of the generator follows one edit.</summary>
internal sealed class ConsumerProject
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);

    private readonly string _path;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public ConsumerProject(SchemaCase schema, string document)
    {
        _path = "/project/" + schema.File;
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(Class(schema), s_options, "Schema.cs"), Unrelated()];
        _compilation = CSharpCompilation.Create("consumer", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create(
            [new EventUnionGenerator().AsSourceGenerator()],
            [new SchemaText(_path, document)],
            s_options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>How many files are generated.</summary>
    public int Files => Result.GeneratedSources.Length;

    /// <summary>How many outputs the last run made anew.</summary>
    public int Made => Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        if (Result.Exception is { } exception)
            throw exception;
    }

    /// <summary>Edits a C# file that has nothing to do with the schema.</summary>
    public void EditCode() => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[^1], Unrelated());

    public void EditSchema(string document) => _driver = _driver.ReplaceAdditionalTexts([new SchemaText(_path, document)]);

    private SyntaxTree Unrelated() => CSharpSyntaxTree.ParseText($"class Unrelated {{ int Edit() => {_edits++}; }}", s_options, "Unrelated.cs");

    private static string Class(SchemaCase schema) => $"""
        [EventUnion.EventSchema("{schema.File}")]
        [EventUnion.EventRoot("{schema.Root}", Name = "Root")]
        public static partial class Schema;
        """;

    // What this program runs on: its own runtime's libraries, and EventUnion.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("EventUnion.", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
}
