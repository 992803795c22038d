using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A value's type, as one place in the schema speaks of it.</summary>
/// <param name="Value">The type.</param>
/// <param name="Description">The description at that place.</param>
/// <param name="Default">What it is there where it is left out, or null.</param>
internal readonly record struct Interpretation(ValueShape Value, string? Description, SchemaNode? Default);
