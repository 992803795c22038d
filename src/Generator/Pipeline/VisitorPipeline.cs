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
        IncrementalValueProvider<CaseTwins> twins = visitors.Select(static (v, _) => VisitorEmitter.FileName(v)).Collect()
            .Select(static (names, _) => CaseTwins.Of(names)).WithTrackingName(Steps.VisitorTwins);
        context.RegisterSourceOutput(visitors.Combine(setup).Combine(twins), static (output, x) =>
        {
            if (x.Left.Right.IsUsable)
            {
                VisitorModel visitor = x.Left.Left;
                output.AddSource(x.Right.Distinct(VisitorEmitter.FileName(visitor)) + ".g.cs", VisitorEmitter.Emit(visitor));
            }
        });

        IncrementalValuesProvider<PlacedDiagnostic> problems = types.Combine(contracts).SelectMany(VisitorMatch.Problems).WithTrackingName(Steps.VisitorDiagnostics);
        context.RegisterSourceOutput(problems, static (output, d) => output.ReportDiagnostic(d.ToDiagnostic()));
    }
}
