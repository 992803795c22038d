using System.Globalization;
using System.Text;
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

    /// <summary>The scalar as JSON.</summary>
    public string ToJson() => Kind == ScalarKind.String ? Quoted(Text) : Text;

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        return json.Append('"').ToString();
    }
}
