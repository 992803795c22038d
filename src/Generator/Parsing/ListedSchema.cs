using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A schema of a list that is a union.</summary>
/// <param name="Place">The schema.</param>
/// <param name="Name">What the list calls it.</param>
/// <param name="NamesKind">Whether that is the name of a kind, whatever the schema is called and though others may have the same schema.</param>
internal readonly record struct ListedSchema(SchemaPlace Place, string Name, bool NamesKind = false);
