namespace EventUnion.Generator.Parsing.Naming;

/// <summary>A name that an attribute gives to something.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Attribute">The attribute's number.</param>
internal sealed record NameClaim(string Name, int Attribute);
