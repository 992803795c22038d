using System.Globalization;
using System.Text;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names for values that have no letter and no digit, such as <c>==</c>.</summary>
internal static class SymbolWords
{
    private const int MaxCount = 12;

    public static string Spell(string text)
    {
        var name = new StringBuilder();
        for (int i = 0; i < text.Length && i < MaxCount; i++)
        {
            name.Append(Word(text[i]));
        }

        return name.ToString();
    }

    /// <summary>The name of one character.</summary>
    public static string Word(char c) => c switch
    {
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '^' => "Caret",
        '~' => "Tilde",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '?' => "Question",
        '@' => "At",
        '#' => "Hash",
        '$' => "Dollar",
        '_' => "Underscore",
        ' ' => "Space",
        _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
