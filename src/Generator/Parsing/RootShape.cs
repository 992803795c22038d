namespace EventUnion.Generator.Parsing;

/// <summary>A root.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name it is to have.</param>
/// <param name="IsAsked">Whether its attribute says so.</param>
internal sealed record RootShape(TypeShape Type, string Name, bool IsAsked);
