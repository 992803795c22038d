using System.Globalization;
using System.Text;

namespace EventUnion.Generator.Emitting;

/// <summary>Literals of C#, in ASCII whatever they hold.</summary>
internal static class Literals
{
    public static string Utf8(string text) => Text(text) + "u8";

    public static string Text(string text)
    {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                literal.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append("\\U").Append(char.ConvertToUtf32(c, text[++i]).ToString("X8", CultureInfo.InvariantCulture));
            }
            else
            {
                // UTF-8 has no lone surrogates: no document can hold such a name.
                literal.Append("\\u").Append(((int)(char.IsSurrogate(c) ? '\uFFFD' : c)).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>The text without what could end a comment's line.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            line.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '?' : c);
        }

        return line.ToString();
    }
}
