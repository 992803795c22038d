namespace EventUnion.Generator.Diagnostics;

/// <summary>A member that the user has written into a schema class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arity">How many type parameters it has, where it is a type: one of another number is another type. Null for all else.</param>
/// <param name="IsPartialStruct">Whether it can be a part of a view: views are partial, so that users may add to them.</param>
/// <param name="Place">Where its name stands.</param>
internal sealed record MemberPlace(string Name, int? Arity, bool IsPartialStruct, TextPlace Place);
