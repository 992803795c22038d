using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A schema of a list that is a union.</summary>
/// <param name="Place">The schema.</param>
/// <param name="Name">What the list calls it.</param>
internal readonly record struct ListedSchema(SchemaPlace Place, string Name);
