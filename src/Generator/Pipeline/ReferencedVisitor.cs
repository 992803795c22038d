using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Pipeline;

/// <summary>Tells the visitor interface that was generated into another assembly.</summary>
internal static class ReferencedVisitor
{
    private const string UnknownPrefix = "Unknown";

    /// <summary>The contract of the interface, or null where it is not a visitor's.</summary>
    public static VisitorContract? Read(INamedTypeSymbol type)
    {
        if (type.ContainingType is not { } holder)
        {
            return null;
        }

        string[] events = [.. type.GetMembers("Visit").OfType<IMethodSymbol>().Where(static m => m.Parameters.Length == 1).Select(static m => m.Parameters[0].Type.Name)];
        string? union = events.Where(static e => e.StartsWith(UnknownPrefix, StringComparison.Ordinal)).Select(static e => e.Substring(UnknownPrefix.Length))
            .FirstOrDefault(u => type.Name == "I" + u + "Visitor" && IsUnion(holder, u));
        return union is null ? null : new VisitorContract(
            GeneratedNames.FullName(holder), holder.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".", "", union, type.Name, new([.. events]));
    }

    /// <summary>Whether a schema class holds a union of that name.</summary>
    public static bool IsUnion(INamedTypeSymbol holder, string name) =>
        holder.GetTypeMembers(name).Any(static t => t.Interfaces.Any(static i => i is { Name: "IEventUnion", ContainingNamespace.Name: "CompilerServices" }));
}
