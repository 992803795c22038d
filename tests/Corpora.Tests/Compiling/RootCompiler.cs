using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using EventUnion.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Corpora.Tests.Compiling;

/// <summary>Generates and compiles roots of a document as a consumer's project would: with nullable types, and with documentation, which is checked.</summary>
internal static class RootCompiler
{
    // Large enough that a document is read a few times only, small enough that two cores share the work.
    private const int BatchSize = 12;

    private const string RootName = "RootEvent";

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);
    private static readonly MetadataReference[] s_references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(EventReadOptions).Assembly.Location)];

    /// <summary>Compiles each root in a class of its own, on all cores.</summary>
    /// <param name="path">The document's path in the project.</param>
    /// <param name="document">Its text.</param>
    /// <param name="roots">JSON Pointers into it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="code">Code of the project that stands beside each batch of roots.</param>
    /// <param name="examine">Gets each union's pointer and the probe of what was generated for it, on several threads at once.</param>
    public static IReadOnlyList<RootOutcome> Compile(
        string path, string document, IReadOnlyList<string> roots, CancellationToken cancellation, string code = "", Action<string, EventProbe>? examine = null)
    {
        var text = new SchemaText("/project/" + path, document);
        string[][] batches = [.. roots.Chunk(BatchSize)];
        var outcomes = new RootOutcome[batches.Length][];
        Parallel.For(
            0,
            batches.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            i => outcomes[i] = CompileBatch(path, text, batches[i], code, examine, cancellation));
        return [.. outcomes.SelectMany(static o => o)];
    }

    /// <summary>Compiles one root, in <c>Acme.Root0</c>, and code beside it to an assembly that is loaded.</summary>
    public static Assembly Load(string path, string document, string root, string code, CancellationToken cancellation) =>
        Load(path, document, root, false, code, cancellation);

    /// <summary>Compiles a union as a root, with validation, and a probe of it.</summary>
    public static EventProbe LoadProbe(string path, string document, string root, CancellationToken cancellation) =>
        Probe(Load(path, document, root, true, ProbeCode.Of("Root0", RootName, "Probe0"), cancellation), 0);

    private static RootOutcome[] CompileBatch(string path, SchemaText text, string[] roots, string code, Action<string, EventProbe>? examine, CancellationToken cancellation)
    {
        (Compilation compilation, GeneratorRunResult result) = Generate(path, text, [.. roots.Select((root, i) => Source(path, root, i, validates: true))], code, cancellation);
        int[] probed = examine is null ? [] : [.. Enumerable.Range(0, roots.Length).Where(i => result.GeneratedSources.Any(s => s.HintName == $"Acme.Root{i}.{RootName}.g.cs"))];
        compilation = compilation.AddSyntaxTrees(probed.Select(i => CSharpSyntaxTree.ParseText(ProbeCode.Of($"Root{i}", RootName, $"Probe{i}"), s_options, cancellationToken: cancellation)));
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image, cancellationToken: cancellation);
        if (emitted.Success && probed.Length > 0)
        {
            var context = new AssemblyLoadContext(null, isCollectible: true);
            Assembly assembly = Load(image, context);
            Array.ForEach(probed, i => examine!(roots[i], Probe(assembly, i)));
            context.Unload();
        }

        Diagnostic[] compiled = [.. emitted.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
        return [.. roots.Select((root, i) => Outcome(root, i, result, compiled))];
    }

    private static Assembly Load(string path, string document, string root, bool validates, string code, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        EmitResult emitted = Generate(path, new SchemaText("/project/" + path, document), [Source(path, root, 0, validates)], code, cancellation).Compilation.Emit(image, cancellationToken: cancellation);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return Load(image, new AssemblyLoadContext(null, isCollectible: true));
    }

    private static Assembly Load(MemoryStream image, AssemblyLoadContext context)
    {
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    private static EventProbe Probe(Assembly assembly, int index) => assembly.GetType($"Acme.Probe{index}", throwOnError: true)!.GetMethod("Read")!.CreateDelegate<EventProbe>();

    private static (Compilation Compilation, GeneratorRunResult Result) Generate(string path, SchemaText text, string[] classes, string code, CancellationToken cancellation)
    {
        IEnumerable<SyntaxTree> trees = classes.Append(code)
            .Select((source, i) => CSharpSyntaxTree.ParseText(source, s_options, i < classes.Length ? $"root{i}.cs" : "", cancellationToken: cancellation));
        var project = CSharpCompilation.Create(
            "corpora", trees, s_references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new EventUnionGenerator().AsSourceGenerator()], [text], s_options);
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out Compilation compilation, out _, cancellation);
        return (compilation, driver.GetRunResult().Results[0]);
    }

    private static RootOutcome Outcome(string root, int index, GeneratorRunResult result, Diagnostic[] compiled)
    {
        string owner = $"Acme.Root{index}.";
        string[] refusals = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path == $"root{index}.cs").Select(static d => d.ToString())];
        IEnumerable<string> problems = compiled.Where(d => IsOf(d, owner, index)).Select(static d => Describe(d));
        if (result.Exception is { } exception)
        {
            problems = problems.Append(exception.ToString());
        }

        return new RootOutcome(root, result.GeneratedSources.IsDefault ? 0 : result.GeneratedSources.Count(s => s.HintName.StartsWith(owner, StringComparison.Ordinal)), refusals, [.. problems]);
    }

    // What stands in no file of a root is of all of them.
    private static bool IsOf(Diagnostic diagnostic, string owner, int index)
    {
        string file = Path.GetFileName(diagnostic.Location.GetLineSpan().Path ?? "");
        return file.Length == 0 || file == $"root{index}.cs" || file.StartsWith(owner, StringComparison.Ordinal);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        SourceText? text = diagnostic.Location.SourceTree?.GetText();
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{diagnostic}  >>>  {(text is null ? "" : text.Lines[line].ToString().Trim())}";
    }

    private static string Source(string path, string root, int index, bool validates) => $"""
        namespace Acme;

        /// <summary>The schema.</summary>
        [EventUnion.EventSchema("{path}"{(validates ? ", Validation = true" : "")})]
        [EventUnion.EventRoot({SymbolDisplay.FormatLiteral(root, quote: true)}, Name = "{RootName}")]
        public static partial class Root{index};
        """;
}
