using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>The generator as a project refers to it in an editor, so that code fixes see what is generated.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // Workspaces know a generator by its instance.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new EventUnionGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id => nameof(GeneratorReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
