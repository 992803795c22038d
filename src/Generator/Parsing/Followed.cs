using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Where a schema leads that only points to another and comments on it.</summary>
/// <param name="Place">The schema that says something about shape.</param>
/// <param name="ReferenceName">The name by which the last reference on the way called it; null where there was none.</param>
/// <param name="Description">The outermost description on the way.</param>
/// <param name="IsNullable">Whether something on the way allowed null.</param>
/// <param name="IsUnknown">Whether the way leads nowhere.</param>
internal readonly record struct Followed(SchemaPlace Place, string? ReferenceName, string? Description, bool IsNullable, bool IsUnknown)
{
    /// <summary>The outermost default on the way.</summary>
    public SchemaNode? Default { get; init; }
}
