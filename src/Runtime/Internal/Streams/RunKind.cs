namespace EventUnion.Internal.Streams;

/// <summary>What may follow a record that can be gone through without the framer.</summary>
internal enum RunKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Elements of an array, a comma before each.</summary>
    Elements,

    /// <summary>Lines, each with its end.</summary>
    Lines,
}
