using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>C# names made of JSON names and values: the same for the same text on every machine.</summary>
internal static class Identifier
{
    // The compiler's limit is 511; derived names and file names add to these.
    private const int MaxLength = 120;

    /// <summary>The text in PascalCase: <c>order.paid</c> is <c>OrderPaid</c>, <c>3whs_ack</c> is <c>N3whsAck</c>, <c>+1</c> is <c>Plus1</c>, nothing is <c>Empty</c>.</summary>
    public static string Pascal(string text) => Begun(Word(text));

    /// <summary>The same where it stands behind another name, and so may begin with a digit.</summary>
    public static string Word(string text)
    {
        var name = new StringBuilder();
        bool isShouted = IsShouted(text);
        bool startsWord = true;
        for (int i = 0; i < text.Length && name.Length < MaxLength; i++)
        {
            char c = text[i];
            if (IsSign(text, i))
            {
                name.Append(c == '-' ? "Minus" : "Plus");
                startsWord = true;
            }
            else if (!IsPart(c))
            {
                startsWord = true;
            }
            else
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : isShouted ? char.ToLowerInvariant(c) : c);
                startsWord = false;
            }
        }

        if (name.Length == 0)
        {
            return text.Length == 0 ? "Empty" : SymbolWords.Spell(text);
        }

        return name.ToString();
    }

    /// <summary>The text in PascalCase with all that is not part of a name in words: <c>a.b</c> is <c>ADotB</c>.</summary>
    public static string Spelled(string text)
    {
        var name = new StringBuilder();
        for (int i = 0; i < text.Length && name.Length < MaxLength; i++)
        {
            bool startsWord = i == 0 || !IsPart(text[i - 1]);
            name.Append(IsPart(text[i]) ? (startsWord ? char.ToUpperInvariant(text[i]) : text[i]).ToString() : SymbolWords.Word(text[i]));
        }

        return name.Length == 0 ? "Empty" : Begun(name.ToString());
    }

    /// <summary>A name for a text that is called like another one: all that is written, punctuation in words, and case where nothing else is left.</summary>
    /// <param name="name">The name that is taken, and would be the text's.</param>
    /// <param name="text">The text.</param>
    public static string Apart(string name, string text)
    {
        string spelled = Spelled(text);
        bool isSame = string.Equals(spelled, name, StringComparison.OrdinalIgnoreCase) || string.Equals(spelled + ReservedNames.Suffix, name, StringComparison.OrdinalIgnoreCase);
        return text.Length > 0 && isSame ? (char.IsUpper(text[0]) ? "Upper" : "Lower") + spelled : spelled;
    }

    /// <summary>The name of a parameter for a property: camelCase, escaped where it is a keyword.</summary>
    public static string Parameter(string property)
    {
        int upper = 0;
        while (upper < property.Length && char.IsUpper(property[upper]))
        {
            upper++;
        }

        // Of a run of capitals the last one begins the next word, unless nothing but digits follows.
        int lower = upper > 1 && upper < property.Length && char.IsLower(property[upper]) ? upper - 1 : upper;
        string name = property.Substring(0, lower).ToLowerInvariant() + property.Substring(lower);
        return Escape(name);
    }

    /// <summary>The name as code spells it.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a name can be used as it is. It begins with a capital, or a letter that has none: names of lower case are the language's, or fields.</summary>
    public static bool IsUsable(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && !char.IsLower(name[0]) && SyntaxFacts.IsValidIdentifier(name) && name.Length <= MaxLength && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    // With a letter: an underscore is nothing that CLS-compliant code may begin with.
    private static string Begun(string name) => SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "N" + name;

    // A sign counts where it stands first, before a digit: there it is all that tells two values apart.
    private static bool IsSign(string text, int at) => at == 0 && text.Length > 1 && text[0] is '+' or '-' && text[1] is >= '0' and <= '9';

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) && SyntaxFacts.IsIdentifierPartCharacter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber;

    private static bool IsShouted(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
