namespace EventUnion.Internal.Streams;

/// <summary>How a cursor over a source has come on.</summary>
internal enum CursorState : byte
{
    /// <summary>It stands on an event.</summary>
    Event,

    /// <summary>It has gone through all bytes at hand.</summary>
    NeedsMore,

    /// <summary>It has gone through the source.</summary>
    End,

    /// <summary>It has met a record that ends the read.</summary>
    Failed,
}
