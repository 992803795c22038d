namespace EventUnion.Internal.Streams;

/// <summary>What may stand next in an envelope.</summary>
internal enum EnvelopePlace : byte
{
    /// <summary>The document.</summary>
    Root,

    /// <summary>The first member of an object, or its end.</summary>
    NameOrEnd,

    /// <summary>A member.</summary>
    Name,

    /// <summary>The rest of a member's name.</summary>
    InName,

    /// <summary>The colon behind a name.</summary>
    Colon,

    /// <summary>A member's value.</summary>
    Value,

    /// <summary>The rest of a value that is stepped over.</summary>
    InValue,

    /// <summary>An event, or what separates it from the next.</summary>
    Events,

    /// <summary>A comma or the end of an object.</summary>
    AfterValue,

    /// <summary>Nothing: the document has ended.</summary>
    Done,
}
