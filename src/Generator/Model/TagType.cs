namespace EventUnion.Generator.Model;

/// <summary>The JSON type of a tag value.</summary>
internal enum TagType
{
    String,
    Integer,
    Boolean,
}
