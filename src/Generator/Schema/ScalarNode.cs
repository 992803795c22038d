using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>A scalar.</summary>
/// <param name="span">Where it stands, quotes included.</param>
/// <param name="kind">Its sort.</param>
/// <param name="text">The text of a string, unescaped; the digits of a number as written; the literal's word.</param>
internal sealed class ScalarNode(TextSpan span, ScalarKind kind, string text) : SchemaNode(span)
{
    public ScalarKind Kind { get; } = kind;

    public string Text { get; } = text;
}
