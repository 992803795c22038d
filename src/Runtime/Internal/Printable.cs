using System.Text;

namespace EventUnion.Internal;

/// <summary>Text from a schema or the input, fit for a message. Messages end up in logs, so an error shows no more than 64 bytes of the input in all.</summary>
internal static class Printable
{
    /// <summary>So many bytes of UTF-8 of what is quoted from the input, in a message.</summary>
    public const int LongestQuote = 24;

    /// <summary>So many of a path where it stands beside a message: with that, 64.</summary>
    public const int LongestPath = 64 - LongestQuote;

    /// <summary>So many of a name, in a path by itself, or in a schema.</summary>
    public const int LongestName = 64;

    private const int LongestMessage = 200;

    /// <summary>At most so many bytes of UTF-8, with a question mark for each control character and lone surrogate.</summary>
    public static string Cut(string text, int longest)
    {
        if (Encoding.UTF8.GetByteCount(text) <= longest && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Any(char.IsControl))
        {
            return text;
        }

        var cut = new StringBuilder();
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string shown = Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "?" : rune.ToString();
            length += Encoding.UTF8.GetByteCount(shown);
            if (length > longest)
            {
                return cut.Append('…').ToString();
            }

            cut.Append(shown);
        }

        return cut.ToString();
    }

    /// <summary>A message of the JSON reader, which may quote a few bytes of the input.</summary>
    public static string CutMessage(string message)
    {
        // Of a literal it quotes all up to the next delimiter: "'...' is an invalid JSON literal."
        int end = message.StartsWith('\'') ? message.LastIndexOf("' is ", StringComparison.Ordinal) : -1;
        if (end > 0)
        {
            return string.Concat("'", Cut(message[1..end], LongestQuote), Cut(message[end..], LongestMessage));
        }

        // Without its texts, a program has their names, and the quote behind that: "ExpectedTrue, ...".
        int name = message.IndexOf(", ", StringComparison.Ordinal);
        bool isName = name > 0 && message.AsSpan(0, name).IndexOf(' ') < 0;
        return isName ? string.Concat(message.AsSpan(0, name + 2), Cut(message[(name + 2)..], LongestQuote)) : Cut(message, LongestMessage);
    }
}
