using System.Collections.Immutable;
using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator;

/// <summary>
/// Generates readers for the event unions that schemas describe. Attributes and schema files meet in a parse whose model has no positions, so that only what an
/// edit means, not how it moves text, is generated anew; diagnostics, which do have positions, go their own way.
/// </summary>
[Microsoft.CodeAnalysis.Generator(LanguageNames.CSharp)]
public sealed class EventUnionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AttributedClass> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(RequestReader.SchemaAttribute, static (node, _) => node is TypeDeclarationSyntax, RequestReader.Read)
            .Where(static c => c is not null).Select(static (c, _) => c!).WithTrackingName(Steps.Classes);
        IncrementalValuesProvider<SchemaRequest> requests = classes
            .Where(static c => c.Diagnostics.Count == 0).Select(static (c, _) => c.Request).WithTrackingName(Steps.Requests);
        IncrementalValueProvider<ImmutableArray<SchemaFile>> files = context.AdditionalTextsProvider
            .Where(static t => SchemaPath.Notation(t.Path) is not null)
            .Select(static (t, cancellation) => t.GetText(cancellation) is { } text ? new SchemaFile(t.Path, text) : null)
            .Where(static f => f is not null).Select(static (f, _) => f!).WithTrackingName(Steps.Files).Collect();
        IncrementalValueProvider<ImmutableArray<BaselineNames>> baselines = context.AdditionalTextsProvider
            .Where(static t => BaselineFiles.IsBaseline(t.Path))
            .Select(static (t, cancellation) => t.GetText(cancellation) is { } text ? BaselineNames.Read(t.Path, text) : null)
            .Where(static b => b is not null).Select(static (b, _) => b!).WithTrackingName(Steps.Baselines).Collect();
        IncrementalValueProvider<string> project = context.AnalyzerConfigOptionsProvider
            .Select(static (o, _) => o.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? directory) ? directory : "").WithTrackingName(Steps.Project);
        IncrementalValueProvider<ConsumerSetup> setup = context.CompilationProvider.Select(ConsumerSetup.Of).WithTrackingName(Steps.Setup);

        IncrementalValuesProvider<ParseResult> parses = requests.Combine(files).Combine(project)
            .Select(static (x, cancellation) => SchemaFileFinder.Find(x.Left.Left, x.Left.Right, x.Right, cancellation)).Combine(baselines)
            .Select(static (x, _) => x.Left with { Kept = BaselineNames.Of(x.Left.Request.Target, x.Right) }).WithTrackingName(Steps.Inputs)
            .Select(SchemaParser.Parse).WithTrackingName(Steps.Parses);
        IncrementalValuesProvider<SchemaModel> models = parses
            .Where(static p => p.Model is not null).Select(static (p, _) => p.Model!).WithTrackingName(Steps.Models);

        IncrementalValueProvider<CaseTwins> twins = requests.Select(static (r, _) => r.Target.FullName).Collect()
            .Select(static (names, _) => CaseTwins.Of(names)).WithTrackingName(Steps.Twins);
        IncrementalValueProvider<(ConsumerSetup, CaseTwins)> surroundings = setup.Combine(twins);

        Generate(context, models, surroundings, static m => m.Unions, static (u, x) => UnionEmitter.Emit(u, x.Target, x.SchemaPath), static u => u.Name, Steps.Unions);
        Generate(context, models, surroundings, StreamsModel.Of, static (s, x) => StreamsEmitter.Emit(s, x.Target, x.SchemaPath), StreamsEmitter.FileName, Steps.Streams);
        Generate(context, models, surroundings, static m => m.Objects, static (o, x) => ObjectEmitter.Emit(o, x.Target, x.SchemaPath), static o => o.Name, Steps.Objects);
        Generate(context, models, surroundings, static m => m.Enums, static (e, x) => EnumEmitter.Emit(e, x.Target, x.SchemaPath), static e => e.Name, Steps.Enums);
        VisitorPipeline.Register(context, parses, setup);
        Report(context, classes, parses, setup);
    }

    private static void Generate<TModel>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SchemaModel> models,
        IncrementalValueProvider<(ConsumerSetup Setup, CaseTwins Twins)> surroundings,
        Func<SchemaModel, EquatableArray<TModel>> parts,
        Func<TModel, Emission<TModel>, string> emit,
        Func<TModel, string> name,
        string step)
        where TModel : IEquatable<TModel>
    {
        IncrementalValuesProvider<Emission<TModel>> emissions = models
            .SelectMany((m, _) => parts(m).Select(part => new Emission<TModel>(m.Target, m.SchemaPath, part)).ToImmutableArray()).WithTrackingName(step);
        context.RegisterSourceOutput(emissions.Combine(surroundings), (output, x) =>
        {
            // In a project that can't compile it, one diagnostic is better than hundreds of errors.
            if (x.Right.Setup.IsUsable)
            {
                string stem = x.Right.Twins.Distinct(x.Left.Target.FullName);
                output.AddSource(stem + "." + name(x.Left.Model) + ".g.cs", emit(x.Left.Model, x.Left));
            }
        });
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<AttributedClass> classes,
        IncrementalValuesProvider<ParseResult> parses,
        IncrementalValueProvider<ConsumerSetup> setup)
    {
        IncrementalValueProvider<ImmutableArray<AttributePlaces>> places = classes.Select(static (c, _) => c.Places).Collect().WithTrackingName(Steps.Places);
        IncrementalValuesProvider<PlacedDiagnostic> found = parses.Combine(places).SelectMany(PlacedDiagnostic.Of).WithTrackingName(Steps.Diagnostics);
        IncrementalValuesProvider<PlacedDiagnostic> ofSetup = classes.Combine(setup).SelectMany(PlacedDiagnostic.OfSetup).WithTrackingName(Steps.SetupDiagnostics);
        context.RegisterSourceOutput(found, static (output, d) => output.ReportDiagnostic(d.ToDiagnostic()));
        context.RegisterSourceOutput(ofSetup, static (output, d) => output.ReportDiagnostic(d.ToDiagnostic()));
    }
}
