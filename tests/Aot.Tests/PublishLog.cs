using System.Text.RegularExpressions;

namespace EventUnion.Aot.Tests;

/// <summary>What a build has printed.</summary>
internal static partial class PublishLog
{
    /// <summary>The lines that warn, of the compiler, the trimmer or the native compiler.</summary>
    public static IReadOnlyList<string> Warnings(string log) => [.. log.Split('\n').Where(static line => Warning().IsMatch(line)).Select(static line => line.Trim()).Distinct()];

    [GeneratedRegex(@"\bwarning [A-Z]+[0-9]+\s*:")]
    private static partial Regex Warning();
}
