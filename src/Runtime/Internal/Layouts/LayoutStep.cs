using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventUnion.Internal.Layouts;

/// <summary>A literal of at most 64 bytes, and the hole after it. 128 bytes, so that a shift finds it and nothing else need be fetched.</summary>
[StructLayout(LayoutKind.Sequential, Size = Size)]
internal struct LayoutStep
{
    /// <summary>How many bytes a step takes.</summary>
    public const int Size = 128;

    /// <summary>How long a literal can be, in bytes: one block.</summary>
    public const int MaxLength = 64;

    /// <summary>The literal; zeros after it.</summary>
    public Literal64 Literal;

    /// <summary>The bits of a comparison that count as equal: those after the literal.</summary>
    public ulong Ignored;

    /// <summary>The first slot that the literal decides; see <see cref="LayoutMark.Bits"/>.</summary>
    public ulong MarkBits;

    /// <summary>Where that is; a slot that nobody reads where there is none.</summary>
    public ushort MarkSlot;

    /// <summary>Where the hole's value goes.</summary>
    public ushort Slot;

    /// <summary>How to go on.</summary>
    public LayoutTurn Turn;

    /// <summary>How long the literal is, in bytes.</summary>
    public byte Length;

    /// <summary>What follows.</summary>
    public HoleKind Hole;

    /// <summary>The depth of objects that surround the hole, the event's own included.</summary>
    public byte Depth;

    /// <summary>For the first step of a layout: where in the literal the event begins.</summary>
    public byte Begin;

    /// <summary>The number of the fork that finds the step that comes next, or 0 where few may.</summary>
    public byte Fork;

    /// <summary>The index of the first of its marks.</summary>
    public ushort Marks;

    /// <summary>The index of the first of them that <see cref="MarkBits"/> does not hold.</summary>
    public ushort MoreMarks;

    /// <summary>The index after the last of them.</summary>
    public ushort MoreMarksEnd;

    /// <summary>The step that is likely to come next: of those that may, the one that did last.</summary>
    public int Next;

    /// <summary>The first step that may come next, or <see cref="LayoutTrie.Nowhere"/>.</summary>
    public ushort Child;

    /// <summary>The step before this one, or <see cref="LayoutTrie.Nowhere"/>.</summary>
    public ushort Parent;

    /// <summary>The next step in the row of those that may stand in this one's place, or <see cref="LayoutTrie.Nowhere"/>.</summary>
    public ushort Sibling;

    /// <summary>Whether it is a first step of events that follow others.</summary>
    public bool IsAfterOther;

    /// <summary>Whether the literal of a sibling begins with this one's, so that it must be asked first.</summary>
    public bool MustFollow;

    /// <summary>For the last step of a layout: its number, which no other of the trie has had.</summary>
    public int Layout;

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
