using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A keyword that asserts something of a value.</summary>
/// <param name="Place">The schema that it stands in.</param>
/// <param name="Member">The keyword and its value.</param>
internal readonly record struct Assertion(SchemaPlace Place, ObjectMember Member);
