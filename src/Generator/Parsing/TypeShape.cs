using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A type to generate, while it is worked out: what it is made of is found first, its name last.</summary>
internal abstract class TypeShape(NameSource source)
{
    /// <summary>What its name comes from.</summary>
    public NameSource Source { get; } = source;

    /// <summary>The C# name, once given.</summary>
    public string Name { get; set; } = "";

    /// <summary>The description in the schema.</summary>
    public string? Description { get; set; }

    /// <summary>The number of the root attribute that names it; -1 for none.</summary>
    public int RootIndex { get; set; } = -1;

    public bool IsRoot => RootIndex >= 0;
}
