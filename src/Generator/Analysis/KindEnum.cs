using EventUnion.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Analysis;

/// <summary>The generated enum of a union's kinds.</summary>
internal static class KindEnum
{
    private const string Suffix = "Kind";

    /// <summary>The enum that a value is of, null aside; null where it is no union's.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum, ContainingType: { } holder } kinds && kinds.Name.EndsWith(Suffix, StringComparison.Ordinal)
            && ReferencedVisitor.IsUnion(holder, kinds.Name.Substring(0, kinds.Name.Length - Suffix.Length))
            ? kinds
            : null;
    }

    /// <summary>The kinds with their numbers in the schema's order, unknown first.</summary>
    public static IEnumerable<(string Name, int Number)> Kinds(INamedTypeSymbol kinds)
    {
        foreach (ISymbol member in kinds.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: int number })
            {
                yield return (member.Name, number);
            }
        }
    }
}
