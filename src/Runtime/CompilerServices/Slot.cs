using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Where a value stands, and what it is: eight bytes. Offsets count from the first byte of the event, or of the document for an envelope.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Slot
{
    // Offset in the lower half, length and kind in the upper one: written and read as one, since a load that spans two stores waits for both.
    private readonly ulong _bits;

    /// <summary>Makes a slot. A length beyond <see cref="MaxLength"/> is stored as that.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="kind">What stands there.</param>
    public Slot(int offset, int length, SlotKind kind)
        : this(offset, Pack(Math.Min(length, MaxLength), kind))
    {
    }

    /// <summary>The longest value a slot can describe, in bytes.</summary>
    public const int MaxLength = (1 << 28) - 1;

    /// <summary>The first byte; for strings the one after the quote.</summary>
    public int Offset => (int)_bits;

    /// <summary>How many bytes; for strings those between the quotes.</summary>
    public int Length => (int)(_bits >> 36);

    /// <summary>What stands there.</summary>
    public SlotKind Kind => (SlotKind)((int)(_bits >> 32) & 15);

    /// <summary>Whether what stands there is one of <paramref name="kinds"/>.</summary>
    /// <param name="kinds">The set to look in.</param>
    public bool Is(SlotKinds kinds) => ((int)kinds >> ((int)(_bits >> 32) & 15) & 1) != 0;

    /// <summary>Makes a slot of its two halves.</summary>
    internal Slot(int offset, int lengthAndKind)
        => _bits = (uint)offset | ((ulong)(uint)lengthAndKind << 32);

    /// <summary>Ends the read where the value is longer than a slot can say: nothing may be shown cut short.</summary>
    /// <param name="at">Where the value stands, as the reader counts.</param>
    internal void RequireExact(int at)
    {
        if (Length == MaxLength)
        {
            ReadThrow.Limit(EventErrorCode.TooLarge, $"The value is not shorter than {MaxLength} bytes.", at);
        }
    }

    internal Slot Shifted(int bytes) => new(Offset + bytes, (int)(_bits >> 32));

    /// <summary>A slot's second half. The length must be at most <see cref="MaxLength"/>.</summary>
    internal static int Pack(int length, SlotKind kind) => (length << 4) | (int)kind;
}
