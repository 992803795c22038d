using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>A value in a schema document. Whatever notation it was written in, only its place in the text is kept.</summary>
/// <param name="span">Where it stands in the document's text.</param>
internal abstract class SchemaNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}
