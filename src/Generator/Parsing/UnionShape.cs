namespace EventUnion.Generator.Parsing;

/// <summary>A tagged union.</summary>
internal sealed class UnionShape(NameSource source, string tagName) : TypeShape(source)
{
    public string TagName { get; } = tagName;

    /// <summary>Whether some variant may leave the tag out.</summary>
    public bool TagIsOptional { get; set; }

    public List<VariantShape> Variants { get; } = [];

    /// <summary>Its slots, once laid out.</summary>
    public SlotLayout? Layout { get; set; }
}
