namespace EventUnion.Generator.Schema;

/// <summary>Paths of schema files, compared alike on every operating system.</summary>
internal static class SchemaPath
{
    /// <summary>The path with <c>/</c> between its parts, and <c>.</c> and <c>..</c> worked out as far as they can be.</summary>
    public static string Normalise(string path)
    {
        string[] parts = path.Replace('\\', '/').Split('/');
        var kept = new List<string>(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            bool isUp = parts[i] == "..";
            if (parts[i] == "." || (parts[i].Length == 0 && i > 0))
            {
                continue;
            }

            if (isUp && kept.Count > 0 && kept[kept.Count - 1] is not ".." and not "")
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (!isUp || kept.Count == 0 || kept[kept.Count - 1].Length > 0)
            {
                kept.Add(parts[i]);
            }
        }

        return string.Join("/", kept);
    }

    /// <summary>The notation that a file's name tells, or null where it is no schema.</summary>
    public static SchemaNotation? Notation(string path) => path.Substring(path.LastIndexOf('.') + 1).ToLowerInvariant() switch
    {
        "json" => SchemaNotation.Json,
        "yaml" or "yml" => SchemaNotation.Yaml,
        _ => null,
    };

    /// <summary>Whether a path ends with another, on the border of a directory.</summary>
    public static bool EndsWith(string normalPath, string suffix, StringComparison comparison) =>
        normalPath.Length == suffix.Length
            ? string.Equals(normalPath, suffix, comparison)
            : normalPath.Length > suffix.Length && normalPath[normalPath.Length - suffix.Length - 1] == '/' && normalPath.EndsWith(suffix, comparison);

    /// <summary>The path a relative reference means, seen from a file.</summary>
    public static string Combine(string normalPath, string reference)
    {
        string target = JsonPointer.Decode(reference).Replace('\\', '/');
        int at = normalPath.LastIndexOf('/');
        return Normalise(target.StartsWith("/", StringComparison.Ordinal) || at < 0 ? target : normalPath.Substring(0, at + 1) + target);
    }
}
