namespace EventUnion;

/// <summary>What an argument of a writer holds. The default of every argument is absent.</summary>
internal enum ArgumentKind : byte
{
    Absent,
    Null,
    Utf8,
    Utf16,
    Escaped,
    Uuid,
    Raw,
    Integer,
    UnsignedInteger,
    Single,
    Double,
    Decimal,
    Boolean,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Text,
}
