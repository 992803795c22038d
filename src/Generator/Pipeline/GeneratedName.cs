using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>A type as it is spelled, which does not exist before it is generated.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Holders">The types it may be nested in, the nearest first, as <see cref="VisitorContract.Holder"/> spells them.</param>
internal sealed record GeneratedName(string Name, EquatableArray<string> Holders);
