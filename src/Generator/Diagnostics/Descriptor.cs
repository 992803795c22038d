using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>What all descriptors share.</summary>
internal static class Descriptor
{
    public const string Category = "EventUnion";

    /// <summary>The page of a diagnostic, from the root of the repository.</summary>
    public static string Page(string id) => "docs/diagnostics/" + id + ".md";
}
