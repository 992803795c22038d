using System.Collections.Immutable;

namespace EventUnion.Generator.Parsing;

/// <summary>A variant of a union that is no object with members: a text, a number, a boolean, a list or a map.</summary>
/// <param name="Number">Its number among the alternatives, or that of the first of those that are of these types.</param>
/// <param name="Types">The JSON types it is told by.</param>
/// <param name="Parts">Its schema, or the first of those that are of these types.</param>
/// <param name="Alike">The schemas of all of these types.</param>
/// <param name="Facets">What the first says.</param>
/// <param name="Source">What it is named after.</param>
/// <param name="Value">What it is: asked for when the union is known, since a list may hold the union.</param>
internal sealed record ValueVariant(int Number, TypeSet Types, ImmutableArray<SchemaPart> Parts, ImmutableArray<ImmutableArray<SchemaPart>> Alike, Facets Facets, NameSource Source, Func<ValueShape> Value);
