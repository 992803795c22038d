using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>A member of an object node.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="NameSpan">Where the name stands, quotes included.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct ObjectMember(string Name, TextSpan NameSpan, SchemaNode Value);
