namespace EventUnion.Internal.Streams;

/// <summary>What a window of lines has next.</summary>
internal enum LineState : byte
{
    /// <summary>Nothing before more bytes have come.</summary>
    NeedsMore,

    /// <summary>A line.</summary>
    Line,

    /// <summary>The beginning of a line that is too long; the rest of it will be dropped.</summary>
    TooLong,

    /// <summary>The end of the input.</summary>
    End,
}
