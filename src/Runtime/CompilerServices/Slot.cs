using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>Where a value stands, and what it is: eight bytes. Offsets count from the first byte of the event, or of the document for an envelope.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Slot
{
    private readonly int _offset;
    private readonly int _lengthAndKind;

    /// <summary>Makes a slot. A length beyond <see cref="MaxLength"/> is stored as that.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="kind">What stands there.</param>
    public Slot(int offset, int length, SlotKind kind)
    {
        _offset = offset;
        _lengthAndKind = (Math.Min(length, MaxLength) << 4) | (int)kind;
    }

    /// <summary>The longest value a slot can describe, in bytes.</summary>
    public const int MaxLength = (1 << 28) - 1;

    /// <summary>The first byte; for strings the one after the quote.</summary>
    public int Offset => _offset;

    /// <summary>How many bytes; for strings those between the quotes.</summary>
    public int Length => (int)((uint)_lengthAndKind >> 4);

    /// <summary>What stands there.</summary>
    public SlotKind Kind => (SlotKind)(_lengthAndKind & 15);

    /// <summary>Whether what stands there is one of <paramref name="kinds"/>.</summary>
    /// <param name="kinds">The set to look in.</param>
    public bool Is(SlotKinds kinds) => ((int)kinds >> (_lengthAndKind & 15) & 1) != 0;
}
