namespace EventUnion.Generator.Parsing;

/// <summary>A type, and the place where it is first reached.</summary>
/// <param name="Type">The type.</param>
/// <param name="Owner">The type that holds it; null for a root.</param>
/// <param name="MemberName">The JSON name of the member that holds it.</param>
internal readonly record struct ReachedType(TypeShape Type, TypeShape? Owner, string MemberName);
