using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EventUnion.Generator.Schema;

/// <summary>
/// What a YAML scalar means by the core schema of YAML 1.2: plain <c>true</c>, <c>null</c> and numbers are what they look like; all else is a string, such as
/// <c>yes</c>, <c>OFF</c> or a date.
/// </summary>
internal static class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex s_decimal = new(@"^(?<sign>[-+]?)((?<whole>[0-9]+)(\.(?<part>[0-9]*))?|\.(?<part>[0-9]+))(?<exponent>[eE][-+]?[0-9]+)?\z", Options);

    // So many digits as a 64-bit number has; what is longer is no number that a schema could mean.
    private static readonly Regex s_hexadecimal = new(@"^0x0*(?<digits>[0-9a-fA-F]{1,16})\z", Options);
    private static readonly Regex s_octal = new(@"^0o0*(?<digits>[0-7]{1,21})\z", Options);

    /// <summary>The node of a scalar.</summary>
    /// <param name="scalar">The scalar: its style and tag.</param>
    /// <param name="text">Its text.</param>
    /// <param name="span">Where it stands.</param>
    public static ScalarNode Read(Scalar scalar, string text, TextSpan span)
    {
        bool isText = scalar.Tag.IsEmpty ? scalar.Style != ScalarStyle.Plain : !IsOfCore(scalar.Tag.Value);
        if (isText)
        {
            return new ScalarNode(span, ScalarKind.String, text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new ScalarNode(span, ScalarKind.Null, "null"),
            "true" or "True" or "TRUE" => new ScalarNode(span, ScalarKind.True, "true"),
            "false" or "False" or "FALSE" => new ScalarNode(span, ScalarKind.False, "false"),
            _ => Number(text) is { } number ? new ScalarNode(span, ScalarKind.Number, number) : new ScalarNode(span, ScalarKind.String, text),
        };
    }

    // !!int "3" is a number although it is quoted; !!str 3, ! 3 and tags that only an application knows are not.
    private static bool IsOfCore(string tag) =>
        tag.StartsWith(TagPrefix, StringComparison.Ordinal) && tag.Substring(TagPrefix.Length) is "int" or "float" or "bool" or "null";

    /// <summary>A number as JSON spells it: the tree's readers know no other spelling.</summary>
    private static string? Number(string text)
    {
        if (s_hexadecimal.Match(text) is { Success: true } hexadecimal)
        {
            return ulong.Parse(hexadecimal.Groups["digits"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        if (s_octal.Match(text) is { Success: true } octal)
        {
            return octal.Groups["digits"].Value.Aggregate(0UL, static (sum, digit) => (sum * 8) + (ulong)(digit - '0')).ToString(CultureInfo.InvariantCulture);
        }

        Match match = s_decimal.Match(text);
        if (!match.Success)
        {
            return null;
        }

        string whole = match.Groups["whole"].Value.TrimStart('0');
        string part = match.Groups["part"].Value;
        return (match.Groups["sign"].Value == "-" ? "-" : "")
            + (whole.Length > 0 ? whole : "0")
            + (part.Length > 0 ? "." + part : "")
            + match.Groups["exponent"].Value;
    }
}
