namespace EventUnion.Generator.Schema;

/// <summary>A schema with an identifier: references within it start from it.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Identifier">Its <c>$id</c>, as seen from the resource around it.</param>
internal sealed record SchemaResource(SchemaNode Node, string Identifier)
{
    /// <summary>What a reference within it identifies.</summary>
    public string Resolve(string reference) =>
        IsAbsolute(reference) ? Normalise(reference)
        : IsAbsolute(Identifier) && Combined(reference) is { } resolved ? Normalise(resolved)
        : SchemaPath.Combine(Identifier, Normalise(reference));

    /// <summary>An identifier as all that mean the same are spelled: without an empty fragment, and an absolute one with its host in lower case and without the port that goes without saying.</summary>
    public static string Normalise(string identifier)
    {
        string name = identifier.TrimEnd('#');
        return IsAbsolute(name) && Uri.TryCreate(name, UriKind.Absolute, out Uri uri) ? uri.AbsoluteUri : name;
    }

    private string? Combined(string reference) =>
        Uri.TryCreate(Identifier, UriKind.Absolute, out Uri own) && Uri.TryCreate(reference, UriKind.Relative, out Uri path) && Uri.TryCreate(own, path, out Uri combined)
            ? combined.AbsoluteUri
            : null;

    // On some systems a path is an absolute URI to Uri.
    private static bool IsAbsolute(string identifier) => identifier.IndexOf(':') > 0;
}
