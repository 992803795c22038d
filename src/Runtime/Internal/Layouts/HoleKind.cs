namespace EventUnion.Internal.Layouts;

/// <summary>What follows the literal of a step.</summary>
internal enum HoleKind : byte
{
    /// <summary>More literal: it was too long for one step.</summary>
    None,

    /// <summary>A string; its quotes belong to the literals around it.</summary>
    String,

    /// <summary>A number, true, false or null.</summary>
    Scalar,

    /// <summary>An object; its opening bracket is the literal's last byte.</summary>
    Object,

    /// <summary>An array; its opening bracket is the literal's last byte.</summary>
    Array,

    /// <summary>Nothing: the event ends with the literal.</summary>
    End,

    /// <summary>No layout that is known goes on here.</summary>
    Nowhere,
}
