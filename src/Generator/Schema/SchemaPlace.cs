namespace EventUnion.Generator.Schema;

/// <summary>A node and the file it stands in.</summary>
internal readonly record struct SchemaPlace(SchemaFile File, SchemaNode Node)
{
    public SchemaPlace With(SchemaNode node) => new(File, node);
}
