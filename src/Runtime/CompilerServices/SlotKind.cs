using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>What stands in a slot.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SlotKind : byte
{
    /// <summary>Nothing: the member is not there.</summary>
    Absent,

    /// <summary>The literal null.</summary>
    Null,

    /// <summary>A string without escapes; the slot is what stands between its quotes.</summary>
    String,

    /// <summary>A string with escapes; the slot is what stands between its quotes.</summary>
    EscapedString,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The literal true.</summary>
    True,

    /// <summary>The literal false.</summary>
    False,

    /// <summary>An object that was stepped over.</summary>
    Object,

    /// <summary>An array that was stepped over.</summary>
    Array,

    /// <summary>An object whose members were read into the slots that follow its own.</summary>
    ReadObject,
}
