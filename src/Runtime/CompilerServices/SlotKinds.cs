using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>A set of <see cref="SlotKind"/>, a bit for each.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SlotKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No value at all.</summary>
    Absent = 1 << SlotKind.Absent,

    /// <summary>Null.</summary>
    Null = 1 << SlotKind.Null,

    /// <summary>Strings.</summary>
    String = (1 << SlotKind.String) | (1 << SlotKind.EscapedString),

    /// <summary>Numbers.</summary>
    Number = 1 << SlotKind.Number,

    /// <summary>True and false.</summary>
    Boolean = (1 << SlotKind.True) | (1 << SlotKind.False),

    /// <summary>Objects.</summary>
    Object = (1 << SlotKind.Object) | (1 << SlotKind.ReadObject),

    /// <summary>Arrays.</summary>
    Array = 1 << SlotKind.Array,

    /// <summary>Any JSON value, null included.</summary>
    Any = Null | String | Number | Boolean | Object | Array,
}
