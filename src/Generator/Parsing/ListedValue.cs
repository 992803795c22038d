using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A value that a <c>const</c> or <c>enum</c> lists.</summary>
/// <param name="File">The file it stands in: what refers to it may stand in another.</param>
/// <param name="Node">The value.</param>
internal readonly record struct ListedValue(SchemaFile File, ScalarNode Node)
{
    public ScalarKind Kind => Node.Kind;

    public string Text => Node.Text;
}
