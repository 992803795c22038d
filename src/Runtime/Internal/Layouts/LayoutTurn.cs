namespace EventUnion.Internal.Layouts;

/// <summary>How a matcher goes on behind a literal: what is frequent is told apart by one branch.</summary>
internal enum LayoutTurn : byte
{
    /// <summary>By its marks and its hole.</summary>
    Other,

    /// <summary>A string, and no more marks than the first.</summary>
    String,

    /// <summary>The event's end, and no more marks than the first.</summary>
    End,
}
