using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>One of the schemas a union is made of, unions in unions taken apart.</summary>
/// <param name="Parts">The schema, with what stands beside the unions that hold it.</param>
/// <param name="Facets">What its parts say.</param>
/// <param name="Node">The schema alone: what a mapping points to.</param>
/// <param name="Place">Where the union lists it, for diagnostics.</param>
/// <param name="ReferenceName">The name by which the union refers to it, or null.</param>
/// <param name="Description">Its description.</param>
/// <param name="OuterName">The name by which the union that holds them all refers to it, or to the union within it; or null.</param>
/// <param name="Number">Its number among the alternatives, from 1.</param>
internal sealed record Alternative(
    ImmutableArray<SchemaPart> Parts,
    Facets Facets,
    SchemaNode Node,
    SchemaPlace Place,
    string? ReferenceName,
    string? Description,
    string? OuterName,
    int Number)
{
    /// <summary>What messages call it.</summary>
    public string Label => ReferenceName ?? Facets.Title ?? "variant " + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The types it allows, null aside.</summary>
    public TypeSet Types => Facets.EffectiveTypes & ~TypeSet.Null;
}
