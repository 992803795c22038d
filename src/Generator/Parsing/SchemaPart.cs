using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>One of the schemas that hold for a value at once.</summary>
/// <param name="Place">The schema.</param>
/// <param name="SkipsAlternatives">Whether its <c>oneOf</c> and <c>anyOf</c> are left out, because another part stands for the one chosen.</param>
internal readonly record struct SchemaPart(SchemaPlace Place, bool SkipsAlternatives);
