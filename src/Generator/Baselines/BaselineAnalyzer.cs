using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
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

    // The texts of files that nobody edits are the same from one compilation to the next, and so is what was made of them.
    private static readonly SourceTextValueProvider<ReadSchema> s_schemas = new(static text => new ReadSchema(text));
    private static readonly SourceTextValueProvider<ComparedBaseline> s_baselines = new(static text => new ComparedBaseline(text));

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
                // Nobody's token: who asks first may be cancelled, and others go on with what was read.
                var schemas = new Lazy<ImmutableArray<SchemaFile>>(
                    () => files.Schemas(text => start.TryGetValue(text, s_schemas, out ReadSchema? known) ? known : new(text), CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
                start.RegisterSymbolAction(
                    c => Analyze(c, files, schemas, text => start.TryGetValue(text, s_baselines, out ComparedBaseline? known) ? known : new(text)), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, BaselineFiles files, Lazy<ImmutableArray<SchemaFile>> schemas, Func<SourceText, ComparedBaseline> known)
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
        SchemaInput input = SchemaFileFinder.Find(schemaClass.Request, schemas.Value, directory, context.CancellationToken);
        if (known(source).With(file.Path, input, context.CancellationToken) is { } outcome)
        {
            Report(context, file.Path, source, outcome, schemaClass.Request.Target.Name, Location.Create(place.SyntaxTree, place.Span));
        }
    }

    private static void Report(SymbolAnalysisContext context, string path, SourceText source, BaselineOutcome outcome, string name, Location attribute)
    {
        if (outcome.Differences.Length == 0)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(PathProperty, path).Add(TextProperty, outcome.Expected);
        foreach (BaselineDifference difference in outcome.Differences)
        {
            Location line = Location.Create(path, difference.Span, source.Lines.GetLinePositionSpan(difference.Span));
            context.ReportDiagnostic(Diagnostic.Create(difference.Descriptor, line, properties, [.. difference.Arguments]));
        }

        context.ReportDiagnostic(Diagnostic.Create(BaselineDescriptors.Outdated, attribute, properties, Path.GetFileName(path), name));
    }
}
