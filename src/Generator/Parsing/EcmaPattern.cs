using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Puts a pattern of ECMAScript, which JSON Schema uses, into the words of .NET where the two differ: <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>.</c>, the end <c>$</c>, and characters by their number.
/// </summary>
internal static class EcmaPattern
{
    // What \s stands for in ECMAScript: U+FEFF and no U+0085, unlike in .NET. It ends in a range, as \w does: a hyphen behind one is a hyphen.
    private const string Space = "\\p{Z}\\uFEFF\\t-\\r";

    // A class can't hold the negation of another one.
    private const string NoSpace = "\\0-\\x08\\x0E-\\x1F!-\\x9F\\u00A1-\\u167F\\u1681-\\u1FFF\\u200B-\\u2027\\u202A-\\u202E\\u2030-\\u205E\\u2060-\\u2FFF\\u3001-\\uFEFE\\uFF00-\\uFFFF";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>The pattern of .NET; null for one that can't be told in it, or is no pattern.</summary>
    public static string? Translate(string pattern)
    {
        var translated = new StringBuilder(pattern.Length);
        bool isClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\')
            {
                if (i + 1 == pattern.Length || Escape(pattern, ref i, isClass) is not { } escape)
                {
                    return null;
                }

                translated.Append(escape);
                continue;
            }

            bool isEmptyClass = c == '[' && !isClass && pattern.IndexOf(']', i) is var end && (end == i + 1 || (end == i + 2 && pattern[i + 1] == '^'));
            if (isEmptyClass)
            {
                return null;
            }

            translated.Append(c switch
            {
                '[' when isClass => "\\[",
                '-' when isClass && IsSet(pattern, i + 1) => "\\-",
                '$' when !isClass => "\\z",
                '.' when !isClass => "[^\\n\\r\\u2028\\u2029]",
                _ => c.ToString(),
            });
            isClass = isClass ? c != ']' : c == '[';
        }

        return IsPattern(translated.ToString()) ? translated.ToString() : null;
    }

    // No range ends in a set of characters: the hyphen before one is a hyphen.
    private static bool IsSet(string pattern, int at) => at + 1 < pattern.Length && pattern[at] == '\\' && pattern[at + 1] is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P';

    private static string? Escape(string pattern, ref int i, bool isClass)
    {
        char c = pattern[++i];
        switch (c)
        {
            case 'd':
                return isClass ? "0-9" : "[0-9]";
            case 'w':
                return isClass ? "_A-Za-z0-9" : "[A-Za-z0-9_]";
            case 'D':
                return isClass ? "\\0-/:-\\uFFFF" : "[^0-9]";
            case 'W':
                return isClass ? "\\0-/:-@\\x5B-\\x5E`\\x7B-\\uFFFF" : "[^A-Za-z0-9_]";
            case 's':
                return isClass ? Space : "[" + Space + "]";
            case 'S':
                return isClass ? NoSpace : "[^" + Space + "]";
            case 'b' when isClass:
                return "\\b";
            case 'b':
                // A boundary of \w, which is not that of .NET.
                return "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";
            case 'B':
                return isClass ? null : "(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))";
            case 'u' when i + 1 < pattern.Length && pattern[i + 1] == '{':
                return CodePoint(pattern, ref i, isClass);
            case 'A' or 'Z' or 'z' or 'G' or 'a' or 'e':
                return c.ToString();
            default:
                return "\\" + c;
        }
    }

    private static string? CodePoint(string pattern, ref int i, bool isClass)
    {
        int end = pattern.IndexOf('}', i);
        string digits = end < 0 ? "" : pattern.Substring(i + 2, end - i - 2);
        i = end;
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) || (isClass && code > 0xFFFF))
        {
            return null;
        }

        string units = string.Concat(char.ConvertFromUtf32(code).Select(static u => "\\u" + ((int)u).ToString("X4", CultureInfo.InvariantCulture)));
        return units.Length > 6 ? "(?:" + units + ")" : units;
    }

    private static bool IsPattern(string translated)
    {
        try
        {
            _ = new Regex(translated, RegexOptions.CultureInvariant, s_patience);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
