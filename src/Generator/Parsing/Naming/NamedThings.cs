namespace EventUnion.Generator.Parsing.Naming;

/// <summary>What a place in a schema has come to, wherever it is used, and can be named.</summary>
internal sealed class NamedThings
{
    public List<TypeShape> Types { get; } = [];

    public List<MemberShape> Members { get; } = [];

    public List<(EnumShape Enum, string Text)> Values { get; } = [];

    public bool IsEmpty => Types.Count == 0 && Members.Count == 0 && Values.Count == 0;
}
