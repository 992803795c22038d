using System.Text;

namespace EventUnion.Internal;

/// <summary>Text from a schema or the input, fit for a message.</summary>
internal static class Printable
{
    private const int Longest = 64;

    /// <summary>At most 64 characters, with a question mark for each control character and lone surrogate.</summary>
    public static string Cut(string text) => Cut(text, Longest);

    /// <summary>A message of the JSON reader, which may quote a few bytes of the input.</summary>
    public static string CutMessage(string message)
    {
        // Of a literal it quotes all up to the next delimiter: "'...' is an invalid JSON literal."
        int end = message.StartsWith('\'') ? message.LastIndexOf("' is ", StringComparison.Ordinal) : -1;
        return Cut(end > Longest ? string.Concat("'", Cut(message[1..end]), message.AsSpan(end)) : message, 200);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Any(char.IsControl))
        {
            return text;
        }

        var cut = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (cut.Length + rune.Utf16SequenceLength > longest)
            {
                return cut.Append('…').ToString();
            }

            cut.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "?" : rune.ToString());
        }

        return cut.ToString();
    }
}
