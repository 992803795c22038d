using System.Collections.Immutable;

namespace EventUnion.Generator.Parsing;

/// <summary>An open enum of strings.</summary>
internal sealed class EnumShape(NameSource source, ImmutableArray<string> values) : TypeShape(source)
{
    /// <summary>The distinct strings in schema order.</summary>
    public ImmutableArray<string> Values { get; } = values;
}
