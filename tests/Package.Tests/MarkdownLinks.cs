using System.Text.RegularExpressions;

namespace EventUnion.Package.Tests;

/// <summary>The links of a Markdown text.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The targets of links to files, without their fragments.</summary>
    public static IEnumerable<string> Relative(string markdown) =>
        Link().Matches(markdown).Select(m => m.Groups["target"].Value.Split('#')[0]).Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
