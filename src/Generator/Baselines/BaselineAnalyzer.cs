using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;
using EventUnion.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>
/// Compares schemas with the baselines that are committed beside them. It reads the schema by itself, so that the generator need know no more of baselines than the names that they keep, and only in a project that has one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The properties of a diagnostic that give the baseline's path and the text it should have.</summary>
    internal const string PathProperty = "Path", TextProperty = "Text";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [BaselineDescriptors.Added, BaselineDescriptors.Removed, BaselineDescriptors.Changed, BaselineDescriptors.Outdated];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var files = new BaselineFiles(start.Options.AdditionalFiles);
            if (files.Any)
            {
                start.RegisterSymbolAction(c => Analyze(c, files), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, BaselineFiles files)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.GetAttributes().FirstOrDefault(RequestReader.IsSchema) is not { ApplicationSyntaxReference: { } place } attribute
            || RequestReader.Read(type, attribute, context.CancellationToken) is not { Diagnostics.Count: 0 } schemaClass
            || files.Find(schemaClass.Request.Target) is not { } file
            || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        string directory = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? project) ? project : "";
        SchemaInput input = SchemaFileFinder.Find(schemaClass.Request, files.Schemas(context.CancellationToken), directory, context.CancellationToken);
        input = input with { Kept = BaselineNames.Read(file.Path, source).Names };
        if (SchemaParser.Parse(input, context.CancellationToken).Model is { } model)
        {
            Report(context, file.Path, source, model, Location.Create(place.SyntaxTree, place.Span));
        }
    }

    private static void Report(SymbolAnalysisContext context, string path, SourceText source, SchemaModel model, Location attribute)
    {
        string expected = BaselineText.Write(model);
        BaselineDifference[] differences = [.. BaselineComparison.Compare(BaselineReader.Read(source), BaselineReader.Read(SourceText.From(expected)))];
        if (differences.Length == 0)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(PathProperty, path).Add(TextProperty, expected);
        foreach (BaselineDifference difference in differences)
        {
            Location line = Location.Create(path, difference.Span, source.Lines.GetLinePositionSpan(difference.Span));
            context.ReportDiagnostic(Diagnostic.Create(difference.Descriptor, line, properties, [.. difference.Arguments]));
        }

        context.ReportDiagnostic(Diagnostic.Create(BaselineDescriptors.Outdated, attribute, properties, Path.GetFileName(path), model.Target.Name));
    }
}
