namespace EventUnion.Internal.Layouts;

/// <summary>How a matcher goes on behind a literal: what is frequent is told apart by one branch.</summary>
internal enum LayoutTurn : byte
{
    /// <summary>By its marks and its hole.</summary>
    Other,

    /// <summary>A string, and no marks.</summary>
    String,

    /// <summary>A string, and one mark.</summary>
    MarkedString,

    /// <summary>The event's end, and no marks.</summary>
    End,

    /// <summary>The event's end, and one mark.</summary>
    MarkedEnd,
}
