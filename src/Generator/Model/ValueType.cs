namespace EventUnion.Generator.Model;

/// <summary>The sorts of value that a schema's member can be.</summary>
internal enum ValueType
{
    /// <summary>Any JSON, and whatever the generator has no better form for.</summary>
    Any,
    Text,
    Number,
    Integer,
    Decimal,

    /// <summary>A number of seconds since 1970.</summary>
    UnixTime,
    Boolean,

    /// <summary>A date, a time of the day, or both.</summary>
    Time,
    Duration,
    Uuid,

    /// <summary>Bytes in base64.</summary>
    Bytes,
    Enum,
    Object,
    Union,
    List,
    Map,
}
