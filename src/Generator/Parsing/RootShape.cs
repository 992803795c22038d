namespace EventUnion.Generator.Parsing;

/// <summary>A root: its type, and the name it is to have.</summary>
internal sealed record RootShape(TypeShape Type, string Name);
