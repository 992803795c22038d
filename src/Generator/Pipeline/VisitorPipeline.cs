using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>The part of the pipeline that completes partial visitors.</summary>
internal static class VisitorPipeline
{
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ParseResult> parses, IncrementalValueProvider<ConsumerSetup> setup)
    {
        IncrementalValueProvider<VisitorContracts> contracts = parses.Collect().Select(VisitorContracts.Of).WithTrackingName(Steps.Contracts);
        IncrementalValuesProvider<VisitorType> types = context.SyntaxProvider
            .ForAttributeWithMetadataName(VisitorReader.VisitorAttribute, static (node, _) => node is TypeDeclarationSyntax, VisitorReader.Read)
            .Where(static t => t is not null).Select(static (t, _) => t!).WithTrackingName(Steps.VisitorTypes);
        IncrementalValuesProvider<VisitorRequest> requests = types
            .Where(static t => t.Diagnostics.Count == 0).Select(static (t, _) => t.Request).WithTrackingName(Steps.VisitorRequests);
        IncrementalValuesProvider<VisitorModel> visitors = requests.Combine(contracts).SelectMany(VisitorMatch.Models).WithTrackingName(Steps.Visitors);
        context.RegisterSourceOutput(visitors.Combine(setup), static (output, x) =>
        {
            if (x.Right.IsUsable)
            {
                output.AddSource(VisitorEmitter.HintName(x.Left), VisitorEmitter.Emit(x.Left));
            }
        });

        IncrementalValuesProvider<PlacedDiagnostic> problems = types.Combine(contracts).SelectMany(VisitorMatch.Problems).WithTrackingName(Steps.VisitorDiagnostics);
        context.RegisterSourceOutput(problems, static (output, d) => output.ReportDiagnostic(d.ToDiagnostic()));
    }
}
