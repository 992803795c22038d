using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Analysis;

/// <summary>Types that are batches, and types whose values hold some.</summary>
internal sealed class BatchTypes(INamedTypeSymbol batch)
{
    public const string Batch = "EventUnion.EventBatch`1";

    /// <summary>Whether a value is a batch.</summary>
    public bool IsBatch(ITypeSymbol? type) => type is INamedTypeSymbol named && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, batch);

    /// <summary>Whether a value is a batch or keeps batches. A stream of batches or a delegate that takes one keeps none.</summary>
    public bool Holds(ITypeSymbol? type) => IsBatch(type) || IsKeeper(type);

    /// <summary>Whether a value is made of batches: an array, a collection, a channel, a tuple.</summary>
    public bool IsKeeper(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, IsRefLikeType: false } generic => generic.TypeArguments.Any(Holds) && (IsWrapper(generic) || IsCollection(generic)),
        _ => false,
    };

    /// <summary>Whether a value hands on batches one by one.</summary>
    public bool IsStream(ITypeSymbol? type) => !IsKeeper(type) && type is not null
        && (type is INamedTypeSymbol itself ? type.AllInterfaces.Add(itself) : type.AllInterfaces).Any(i => i.Name is "IAsyncEnumerable" or "IEnumerable" && i.TypeArguments.Any(Holds));

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.IsTupleType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.Name is "KeyValuePair" or "Channel";

    private static bool IsCollection(INamedTypeSymbol type) => IsCollectionItself(type) || type.AllInterfaces.Any(IsCollectionItself);

    private static bool IsCollectionItself(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType is
        SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
