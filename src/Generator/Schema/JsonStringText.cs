using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EventUnion.Generator.Schema;

/// <summary>The text of a JSON string.</summary>
internal static class JsonStringText
{
    /// <summary>Reads the string whose opening quote is at <paramref name="at"/>.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="at">On return behind the closing quote, or at the fault.</param>
    /// <param name="error">What is wrong where null is returned.</param>
    /// <returns>The unescaped text: always well-formed UTF-16, as it is to be written as UTF-8.</returns>
    [MethodImpl(Jit.Optimized)]
    public static string? Read(string text, ref int at, out string? error)
    {
        int start = ++at;
        StringBuilder? unescaped = null;
        error = null;
        bool hasSurrogates = false;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '"')
            {
                string whole = unescaped?.Append(text, start, at - start).ToString() ?? text.Substring(start, at - start);
                at++;
                error = !hasSurrogates || IsWellFormed(whole) ? null : "a string holds half of a surrogate pair";
                return error is null ? whole : null;
            }

            if (c < ' ')
            {
                error = "a string holds a control character";
                return null;
            }

            if (c != '\\')
            {
                hasSurrogates |= char.IsSurrogate(c);
                at++;
                continue;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(text, start, at - start);
            if (!TryUnescape(text, ref at, out char unit))
            {
                error = "an escape sequence is not valid";
                return null;
            }

            hasSurrogates |= char.IsSurrogate(unit);
            unescaped.Append(unit);
            start = at;
        }

        error = "a string does not end";
        return null;
    }

    private static bool TryUnescape(string text, ref int at, out char unit)
    {
        char escape = at + 1 < text.Length ? text[at + 1] : '\0';
        unit = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (unit != '\0')
        {
            at += 2;
            return true;
        }

        if (escape != 'u' || at + 6 > text.Length || !IsHex(text, at + 2))
        {
            return false;
        }

        unit = (char)ushort.Parse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += 6;
        return true;
    }

    private static bool IsHex(string text, int start)
    {
        for (int i = start; i < start + 4; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
