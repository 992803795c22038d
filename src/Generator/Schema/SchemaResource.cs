namespace EventUnion.Generator.Schema;

/// <summary>A schema with an identifier: references within it start from it.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Identifier">Its <c>$id</c>, as seen from the resource around it.</param>
internal sealed record SchemaResource(SchemaNode Node, string Identifier)
{
    /// <summary>What a reference within it identifies.</summary>
    public string Resolve(string reference) =>
        IsAbsolute(reference) ? reference
        : IsAbsolute(Identifier) && Uri.TryCreate(Identifier, UriKind.Absolute, out Uri own) && Uri.TryCreate(own, reference, out Uri resolved) ? resolved.AbsoluteUri
        : SchemaPath.Combine(Identifier, reference);

    // On some systems a path is an absolute URI to Uri.
    private static bool IsAbsolute(string identifier) => identifier.IndexOf(':') > 0;
}
