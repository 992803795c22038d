using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventUnion.Internal.Layouts;

/// <summary>A literal of at most 64 bytes, and the hole after it. 128 bytes, so that a shift finds it and nothing else need be fetched.</summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal struct LayoutStep
{
    /// <summary>How long a literal can be, in bytes: one block.</summary>
    public const int MaxLength = 64;

    /// <summary>The literal; zeros after it.</summary>
    public Literal64 Literal;

    /// <summary>The bits of a comparison that count as equal: those after the literal.</summary>
    public ulong Ignored;

    /// <summary>The first slot that the literal decides; where there is none, one that nobody reads.</summary>
    public LayoutMark Mark;

    /// <summary>The index of the next of its marks.</summary>
    public int MoreMarks;

    /// <summary>The index after the last of them.</summary>
    public int MoreMarksEnd;

    /// <summary>How long the literal is, in bytes.</summary>
    public byte Length;

    /// <summary>What follows.</summary>
    public HoleKind Hole;

    /// <summary>The depth of objects that surround the hole, the event's own included.</summary>
    public byte Depth;

    /// <summary>For the first step of a layout: where in the literal the event begins.</summary>
    public byte Begin;

    /// <summary>Where the hole's value goes.</summary>
    public int Slot;

    /// <summary>The first step that may come next, or -1.</summary>
    public int Child;

    /// <summary>The next step that may stand in this one's place, or -1.</summary>
    public int Sibling;

    /// <summary>Whether the literal of a sibling begins with this one's, so that it must be asked first.</summary>
    public bool MustFollow;

    /// <summary>For the last step of a layout: what is known of its events.</summary>
    public EventState State;

    /// <summary>For the last step of a layout: the slots that it fills, a bit for each.</summary>
    public ulong Filled;

    /// <summary>Room for a literal.</summary>
    [InlineArray(MaxLength)]
    internal struct Literal64
    {
        private byte _first;
    }
}
