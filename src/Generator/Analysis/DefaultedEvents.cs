using System.Collections.Immutable;
using EventUnion.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Analysis;

/// <summary>What a partial visitor leaves to its default, of one union. The unknown event is not counted: there is no better place for it.</summary>
/// <param name="Contract">The union's visitor interface.</param>
/// <param name="UnionName">The C# name of the union.</param>
/// <param name="Events">The interface's methods for events that the schema knows, in its order.</param>
/// <param name="Missing">Those among them that the generator has filled in.</param>
internal sealed record DefaultedEvents(INamedTypeSymbol Contract, string UnionName, ImmutableArray<IMethodSymbol> Events, ImmutableArray<IMethodSymbol> Missing)
{
    /// <summary>The property of a diagnostic that names the interface it is about.</summary>
    public const string ContractProperty = "Contract";

    private const string GeneratedFile = ".g.cs";

    /// <summary>The interface by a name that no other has.</summary>
    public string ContractName => Contract.ToDisplayString();

    /// <summary>The attribute of a partial visitor; null for any other type.</summary>
    public static AttributeData? Attribute(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "EventVisitorAttribute", ContainingNamespace: { Name: "EventUnion", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>What the visitor leaves to its default, for each union of which it leaves anything.</summary>
    public static IEnumerable<DefaultedEvents> Of(INamedTypeSymbol visitor)
    {
        foreach (INamedTypeSymbol contract in visitor.AllInterfaces)
        {
            if (ReferencedVisitor.Read(contract) is { } known)
            {
                ImmutableArray<IMethodSymbol> events = [.. contract.GetMembers("Visit").OfType<IMethodSymbol>().Where(m => Event(m) is { } e && e.Name != "Unknown" + known.UnionName)];
                ImmutableArray<IMethodSymbol> missing = [.. events.Where(m => IsGenerated(visitor.FindImplementationForInterfaceMember(m)))];
                if (!missing.IsEmpty)
                {
                    yield return new DefaultedEvents(contract, known.UnionName, events, missing);
                }
            }
        }
    }

    /// <summary>The event that a method visits.</summary>
    public static ITypeSymbol? Event(IMethodSymbol visit) => visit.Parameters.Length == 1 ? visit.Parameters[0].Type : null;

    /// <summary>Whether the generator has written a method, and not the user.</summary>
    public static bool IsGenerated(ISymbol? method) => method is { DeclaringSyntaxReferences: { IsEmpty: false } parts }
        && parts.All(static p => p.SyntaxTree.FilePath.EndsWith(GeneratedFile, StringComparison.Ordinal));
}
