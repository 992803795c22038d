using System.Text.RegularExpressions;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Texts that schemas allow.</summary>
internal static class SampleText
{
    // With what has to be escaped, and more bytes than characters.
    private const string Any = "\u00E9\"\n";

    private static readonly string[] s_ofPatterns = [Any, "a", "USD", "https://example.org/a", "tunnel_0123456789abcdef0123456789abcdef"];

    /// <summary>A text for them all.</summary>
    public static string Of(SchemaParts parts)
    {
        string[] patterns = [.. parts.Texts("pattern")];
        string text = s_ofPatterns.First(sample => patterns.All(p => Regex.IsMatch(sample, p)));
        text = parts.Texts("contentEncoding").Any() ? "AAEC" : parts.Texts("format").Select(OfFormat).FirstOrDefault(static t => t is not null) ?? text;
        int length = (int)Math.Min(parts.Lowest("maxLength", int.MaxValue), Math.Max(parts.Highest("minLength", 0), text.Length));
        return text.Length > length ? text[..length] : text.PadRight(length, 'a');
    }

    private static string? OfFormat(string format) => format switch
    {
        "date-time" => "2026-01-31T12:34:56Z",
        "date" => "2026-01-31",
        "time" => "12:34:56Z",
        "duration" => "PT1H",
        "uuid" => "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "uri" or "url" or "uri-reference" or "uri-template" => "https://example.org/a",
        "byte" or "base64" => "AAEC",
        "email" => "a@example.org",
        _ => null,
    };
}
