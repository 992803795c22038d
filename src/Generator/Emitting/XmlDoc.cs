using System.Text;

namespace EventUnion.Generator.Emitting;

/// <summary>Documentation comments made of a schema's descriptions.</summary>
internal static class XmlDoc
{
    private static readonly char[] s_lineEnds = ['\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Writes a summary, and remarks where there are any.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="description">The schema's words, or null.</param>
    /// <param name="otherwise">XML for a summary without them.</param>
    /// <param name="remarks">XML.</param>
    public static void Write(SourceWriter writer, string? description, string otherwise, string? remarks = null)
    {
        string[] lines = description is null ? [] : Lines(description);
        if (lines.Length <= 1)
        {
            writer.Line("/// <summary>" + (lines.Length == 0 ? otherwise : lines[0]) + "</summary>");
        }
        else
        {
            writer.Line("/// <summary>");
            foreach (string line in lines)
            {
                writer.Line(line.Length == 0 ? "///" : "/// " + line);
            }

            writer.Line("/// </summary>");
        }

        if (remarks is not null)
        {
            writer.Line("/// <remarks>" + remarks + "</remarks>");
        }
    }

    /// <summary>The text as code, on one line.</summary>
    public static string Code(string text) => "<c>" + Escape(Literals.OneLine(text)) + "</c>";

    private static string[] Lines(string description)
    {
        string[] lines = description.Trim().Replace("\r\n", "\n").Replace('\r', '\n').Split(s_lineEnds);
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Escape(Literals.OneLine(lines[i].Replace('\t', ' ').TrimEnd()));
        }

        return lines.Length == 1 && lines[0].Length == 0 ? [] : lines;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\uFFFE' or '\uFFFF' => escaped.Append('?'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
