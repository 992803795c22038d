namespace EventUnion.Generator.Pipeline;

/// <summary>A name as the user gives it beside the schema.</summary>
/// <param name="Pointer">The JSON Pointer to the schema, as spelled.</param>
/// <param name="For">What is named in it, as it stands in JSON: a tag, a member or a value of an enum; null for the schema itself.</param>
/// <param name="Name">The C# name.</param>
internal sealed record NameRequest(string Pointer, string? For, string Name);
