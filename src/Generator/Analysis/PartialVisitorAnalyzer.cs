using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventUnion.Generator.Analysis;

/// <summary>Tells which events fall to the default of a partial visitor.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialVisitorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DriftDescriptors.EventsDefaulted];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var visitor = (INamedTypeSymbol)context.Symbol;
        if (DefaultedEvents.Attribute(visitor) is not { ApplicationSyntaxReference: { } place } attribute)
        {
            return;
        }

        string method = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Default").Value.Value as string ?? "";
        foreach (DefaultedEvents events in DefaultedEvents.Of(visitor))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DriftDescriptors.EventsDefaulted,
                Location.Create(place.SyntaxTree, place.Span),
                ImmutableDictionary<string, string?>.Empty.Add(DefaultedEvents.ContractProperty, events.ContractName),
                visitor.Name,
                events.Missing.Length.ToString(CultureInfo.InvariantCulture),
                events.Events.Length.ToString(CultureInfo.InvariantCulture),
                events.UnionName,
                method,
                NameList.Of([.. events.Missing.Select(static m => DefaultedEvents.Event(m)!.Name)])));
        }
    }
}
