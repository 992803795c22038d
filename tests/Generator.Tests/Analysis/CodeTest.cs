using Basic.Reference.Assemblies;
using EventUnion.Generator.Tests.Consumers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>
/// A project with the schema class of a small union, its generator, an analyzer and a code fix. What is said of the code is marked in it as <c>{|EU0000:…|}</c>;
/// code that is fixed must compile, and have nothing said of it but what it marks.
/// </summary>
internal sealed class CodeTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Schema = """
        { "oneOf": [
          { "title": "A", "required": ["t"], "properties": { "t": { "const": "a" }, "x": { "type": "string" } } },
          { "title": "B", "required": ["t"], "properties": { "t": { "const": "b" } } },
          { "title": "C", "required": ["t"], "properties": { "t": { "const": "c" } } } ] }
        """;

    private const string SchemaClass = """
        namespace Acme;
        [EventUnion.EventSchema("abc.json")]
        [EventUnion.EventRoot("#", Name = "Event")]
        public static partial class Abc;
        """;

    public CodeTest(string code)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(typeof(EventReadOptions).Assembly);
        TestState.AdditionalFiles.Add(("/project/abc.json", Schema));
        TestState.Sources.Add(("/project/Code.cs", code));
        TestState.Sources.Add(("/project/Abc.cs", SchemaClass));
        SolutionTransforms.Add(static (solution, project) => solution.AddAnalyzerReference(project, new GeneratorReference()));
    }

    /// <summary>What the first code fix, or that of <see cref="CodeFixTest{T}.CodeActionIndex"/>, makes of the code.</summary>
    public string Fixed
    {
        set
        {
            FixedState.Sources.Add(("/project/Code.cs", value));
            FixedState.Sources.Add(("/project/Abc.cs", SchemaClass));
        }
    }

    /// <summary>A setting of the project for all of its files.</summary>
    public string GlobalConfig { set => TestState.AnalyzerConfigFiles.Add(("/project/.globalconfig", "is_global = true\n" + value + "\n")); }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);

    // The library for such tests fixes the severity of what it tests, which a configuration could not set then.
    protected override Project ApplyCompilationOptions(Project project)
    {
        CompilationOptions options = base.ApplyCompilationOptions(project).CompilationOptions!;
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.Where(static o => !o.Key.StartsWith("EU", StringComparison.Ordinal))));
    }
}
