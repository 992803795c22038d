namespace EventUnion.Generator.Schema;

/// <summary>The notations of a schema file, each of which comes to the same tree.</summary>
internal enum SchemaNotation
{
    Json,
    Yaml,
}
