namespace EventUnion;

/// <summary>What kind of error ended a read.</summary>
public enum EventErrorCode : byte
{
    /// <summary>No error.</summary>
    None,

    /// <summary>The input is not JSON.</summary>
    MalformedJson,

    /// <summary>The input ends before the document does.</summary>
    Truncated,

    /// <summary>The input is not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>The input nests deeper than <see cref="EventReadOptions.MaxDepth"/>, or an event or record deeper than the stack of the thread allows.</summary>
    TooDeep,

    /// <summary>An event, a string or the number of members is beyond its limit in <see cref="EventReadOptions"/>.</summary>
    TooLarge,

    /// <summary>A member breaks the schema: absent though required, of another type, or null.</summary>
    Stray,

    /// <summary>The event is none of the schema's, and <see cref="EventReadOptions.OnUnknown"/> asks to end there.</summary>
    UnknownEvent,

    /// <summary>A member stands twice, and <see cref="EventReadOptions.Duplicates"/> asks to end there.</summary>
    DuplicateMember,

    /// <summary>The document is not of the JSON type that its root has.</summary>
    WrongRoot,

    /// <summary>A value breaks what the schema asserts of it. Only validation looks for that.</summary>
    Invalid,
}
