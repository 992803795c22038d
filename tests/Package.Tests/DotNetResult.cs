using System.Text.RegularExpressions;

namespace EventUnion.Package.Tests;

/// <summary>What a run of the .NET command line came to.</summary>
internal sealed partial record DotNetResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The distinct errors and warnings of a build, as <c>file(line,column): ID</c> with the file's name only.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. DiagnosticLine().Matches(Output).Select(m => $"{Path.GetFileName(m.Groups["file"].Value)}{m.Groups["place"].Value}: {m.Groups["id"].Value}").Distinct()];

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";

    [GeneratedRegex(@"^\s*(?<file>[^(\n]+?)\s*(?<place>\([0-9,]+\))?\s*: (error|warning) (?<id>[A-Z]+[0-9]+):", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
