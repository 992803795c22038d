namespace EventUnion.Generator.Model;

/// <summary>The sorts of value that a schema's member can be.</summary>
internal enum ValueType
{
    /// <summary>Any JSON, and whatever the generator has no better form for.</summary>
    Any,
    Text,
    Number,
    Integer,
    Boolean,
    Time,
    Enum,
    Object,
    Union,
    List,
    Map,
}
