namespace EventUnion.Generator.Pipeline;

/// <summary>A root as the user asks for it.</summary>
/// <param name="Pointer">The JSON Pointer, as spelled.</param>
/// <param name="Name">The C# name it is to have; null to name it after the schema.</param>
internal sealed record RootRequest(string Pointer, string? Name);
