using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventUnion.Generator.Analysis;

/// <summary>A field or automatic property that holds batches. Ref structs may: they live no longer than the turn they were made in.</summary>
internal static class DeclaredBatch
{
    public static void Analyze(SymbolAnalysisContext context, BatchTypes types)
    {
        ISymbol member = context.Symbol;
        string? keeper = member switch
        {
            IFieldSymbol field when types.Holds(field.Type) => "The field '" + field.Name + "'",
            IPropertySymbol property when types.Holds(property.Type) && IsAutomatic(property) => "The property '" + property.Name + "'",
            _ => null,
        };
        if (keeper is not null && !member.ContainingType.IsRefLikeType)
        {
            context.ReportDiagnostic(Diagnostic.Create(BatchDescriptors.BatchKept, member.Locations[0], keeper));
        }
    }

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(m => m is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property));
}
