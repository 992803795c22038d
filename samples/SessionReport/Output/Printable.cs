using System.Globalization;
using System.Text;

namespace SessionReport.Output;

/// <summary>Text from the data, made fit for a terminal: no control characters, no marks that turn the direction of a line, one line.</summary>
internal static class Printable
{
    /// <summary>A text as one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters to keep of it; the rest becomes an ellipsis.</param>
    public static string Line(string text, int longest = int.MaxValue)
    {
        var line = new StringBuilder(Math.Min(text.Length, 256));
        foreach (Rune rune in text.EnumerateRunes())
        {
            string shown = Show(rune);
            if (line.Length + shown.Length > longest)
            {
                // Take back what the ellipsis needs room for, a whole character at a time.
                while (line.Length >= longest)
                    line.Length -= char.IsLowSurrogate(line[^1]) ? 2 : 1;
                return line.Append('…').ToString();
            }

            line.Append(shown);
        }

        return line.ToString();
    }

    private static string Show(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // A line break or tab in a title is a space to the reader of a report.
        UnicodeCategory.Control when rune.Value is '\n' or '\r' or '\t' => " ",
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Control => $"\\u{rune.Value:x4}",
        UnicodeCategory.Format when rune.Value is not (0x200C or 0x200D) => $"\\u{rune.Value:x4}", // the joiners hold emoji and scripts together
        _ => rune.ToString(),
    };
}
