using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A <c>oneOf</c> or <c>anyOf</c>.</summary>
/// <param name="Schema">The schema that holds it.</param>
/// <param name="Keyword">Which of the two.</param>
/// <param name="Items">Its schemas.</param>
internal sealed record AlternativeSet(SchemaPlace Schema, string Keyword, ArrayNode Items);
