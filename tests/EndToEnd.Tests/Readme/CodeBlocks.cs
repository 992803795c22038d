using System.Text.RegularExpressions;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>The code that a document shows, and the code that is compiled, in one form: without the indentation that a whole piece has.</summary>
internal static partial class CodeBlocks
{
    /// <summary>The C# blocks of a Markdown text.</summary>
    public static IReadOnlyList<string> OfMarkdown(string markdown) => [.. MarkdownBlock().Matches(Lines(markdown)).Select(m => Outdent(m.Groups["code"].Value))];

    /// <summary>The regions of a C# file.</summary>
    public static IReadOnlyList<string> OfSource(string source) => [.. SourceRegion().Matches(Lines(source)).Select(m => Outdent(m.Groups["code"].Value))];

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private static string Outdent(string code)
    {
        string[] lines = code.Trim('\n').Split('\n');
        int indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..].TrimEnd() : "")).Trim('\n');
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex MarkdownBlock();

    [GeneratedRegex(@"^[ ]*#region [^\n]*\n(?<code>.*?)^[ ]*#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SourceRegion();
}
