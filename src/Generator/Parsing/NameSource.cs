using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>What a type can be named after.</summary>
/// <param name="Place">The schema, for diagnostics.</param>
/// <param name="ReferenceName">The name by which a reference called it, or null.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Given">The C# name that the schema asks for by <c>x-csharp-name</c>, or null.</param>
internal sealed record NameSource(SchemaPlace Place, string? ReferenceName, string? Title, string? Given = null);
