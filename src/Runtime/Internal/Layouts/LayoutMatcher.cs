using System.Numerics;
using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Recognises an event by the layouts that were learned, and fills its slots: a compare for each literal, a scan for each hole. It never
/// accepts what the authority would not: the literals were accepted by the authority in the same places, and holes are validated.
/// </summary>
/// <remarks>
/// Proof that nothing is written outside the slots: those of a step are the union's own, which <see cref="LayoutRecording"/> has taken from it, or the spare one behind them; layouts are kept for one union
/// (<see cref="LayoutReaderPool{TEvent}"/>), and <see cref="SlotTable.BeginMatches"/> makes room for its slots and the spare one before anything is matched. What is read is bounded by <see cref="LayoutScanner{TBlock}"/>.
/// </remarks>
internal static class LayoutMatcher<TBlock>
    where TBlock : struct, IByteBlock<TBlock>
{
    private const ulong StringBits = (ulong)SlotKind.String << 32;
    private const ulong EscapedBits = (ulong)SlotKind.EscapedString << 32;
    private const ulong ObjectBits = (ulong)SlotKind.ReadObject << 32;

    /// <summary>
    /// Matches the layout that is tried first, if it has strings only; for all else it calls <see cref="LayoutWalk.Resume"/>. Made to be inlined into
    /// the loop over events, so that such an event costs no call. It reads within the bounds of <see cref="Match"/>.
    /// </summary>
    /// <returns>What <see cref="LayoutWalk.Resume"/> does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint MatchLikely(scoped ref LayoutWalk walk, SlotTable table, nint at)
    {
        ref byte json = ref walk.Json;
        ref LayoutStep step = ref walk.Root;
        nint begin = -1;
        if (at > walk.Limit || !Stands(in step, ref Unsafe.AddByteOffset(ref json, at)))
        {
            goto other;
        }

        begin = at + step.Begin;
        while (step.Turn is LayoutTurn.String or LayoutTurn.MarkedString)
        {
            if (step.Turn == LayoutTurn.MarkedString)
            {
                Unsafe.Add(ref walk.Slots, step.MarkSlot) = step.MarkBits + (ulong)(at - begin);
            }

            nint hole = at + step.Length;
            if (hole > walk.Limit)
            {
                goto other;
            }

            ulong special = TBlock.Load(ref Unsafe.AddByteOffset(ref json, hole)).Special();
            ulong kind = StringBits;
            nint quote = FirstOf(special, hole);
            while (Unsafe.AddByteOffset(ref json, quote) != (byte)'"')
            {
                // A character or two that are escaped don't take a short text off this path.
                special &= special - 1;
                if (quote - hole >= 63 || !LayoutScanner<TBlock>.IsShortEscape(ref Unsafe.AddByteOffset(ref json, quote)))
                {
                    goto other;
                }

                special &= ~(2UL << (int)(quote - hole));
                quote = FirstOf(special, hole);
                kind = EscapedBits;
            }

            Unsafe.Add(ref walk.Slots, step.Slot) = ((ulong)(quote - hole) << 36) + (kind + (ulong)(hole - begin));
            at = quote;
            step = ref Unsafe.AddByteOffset(ref walk.Steps, (nint)step.Next * LayoutStep.Size);
            if (at > walk.Limit || !Stands(in step, ref Unsafe.AddByteOffset(ref json, at)))
            {
                goto other;
            }
        }

        if (step.Turn == LayoutTurn.Other || !table.IsOf(in step))
        {
            goto other;
        }

        if (step.Turn == LayoutTurn.MarkedEnd)
        {
            Unsafe.Add(ref walk.Slots, step.MarkSlot) = step.MarkBits + (ulong)(at - begin);
        }

        at += step.Length;
        walk.Slots = ((ulong)(at - begin) << 36) + ObjectBits;
        table.Advance(begin);
        return at;

    other:
        return walk.Resume(table, ref step, at, begin);
    }

    /// <summary>Where the first marked byte of a block stands; the byte after the block where none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint FirstOf(ulong marks, nint block) => block + (nint)(uint)BitOperations.TrailingZeroCount(marks);

    /// <summary>Matches from <paramref name="at"/>, where the bytes that separate two events begin, or where the literal of a later step does.</summary>
    /// <param name="trie">The layouts.</param>
    /// <param name="index">The first step of those that may stand here.</param>
    /// <param name="json">The first byte of the input.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="begin">Where the event begins; -1 if the step is the first.</param>
    /// <param name="limit">The last position that may be read at; <see cref="LayoutScanner{TBlock}.Reach"/> bytes are readable there.</param>
    /// <param name="table">Takes slots and state; it has a slot more than the union takes, for what the schema does not name.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    /// <param name="isAscii">Whether the values from <paramref name="at"/> on are known to be ASCII. If not, they have yet to be validated as UTF-8.</param>
    /// <returns>The position after the event, or -1. Then the table's slots are of no use.</returns>
    /// <remarks>Optimised when it is first called: what a quick compile makes of vectors takes ten times as long, and a program that reads one document would see little else.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static int Match(LayoutTrie trie, int index, ref byte json, nint at, nint begin, nint limit, SlotTable table, int depth, out bool isAscii)
    {
        isAscii = true;
        ref LayoutStep steps = ref trie.FirstStep;
        ref ulong slots = ref table.FirstBits;
        while (at <= limit)
        {
            ref LayoutStep step = ref Unsafe.Add(ref steps, index);
            if (!Stands(in step, ref Unsafe.AddByteOffset(ref json, at)))
            {
                step = ref Unsafe.Add(ref steps, Other(trie, index, ref json, at));
            }

            if (begin < 0)
            {
                begin = at + step.Begin;
            }

            Unsafe.Add(ref slots, step.MarkSlot) = step.MarkBits + (ulong)(at - begin);
            for (int i = step.MoreMarks; i < step.MoreMarksEnd; i++)
            {
                Mark(in trie.MarkAt(i), ref slots, at - begin);
            }

            at += step.Length;
            if (step.Hole == HoleKind.String)
            {
                int quote = LayoutScanner<TBlock>.EndOfString(ref json, (int)at, (int)limit, out SlotKind kind, ref isAscii);
                if (quote < 0)
                {
                    return -1;
                }

                Unsafe.Add(ref slots, step.Slot) = ((ulong)(quote - at) << 36) + ((ulong)kind << 32) + (ulong)(at - begin);
                at = quote;
            }
            else if (step.Hole != HoleKind.None)
            {
                if (step.Hole == HoleKind.End)
                {
                    slots = ((ulong)(at - begin) << 36) + ObjectBits;
                    table.EndMatch(in step);
                    table.Advance(begin);
                    return (int)at;
                }

                isAscii &= step.Hole == HoleKind.Scalar;
                at = FillOther(ref json, (int)at, (int)limit, in step, ref slots, (int)begin, depth);
                if (at < 0)
                {
                    return -1;
                }
            }

            index = step.Next;
        }

        return -1;
    }

    /// <summary>Whether a step's literal stands at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Stands(ref readonly LayoutStep step, ref byte at)
    {
        ulong same = TBlock.Load(ref at).Equal(TBlock.Load(ref Unsafe.As<LayoutStep, byte>(ref Unsafe.AsRef(in step))));
        return (same | step.Ignored) == ulong.MaxValue;
    }

    /// <summary>Of the steps that may stand in the place of one, the first whose literal stands at a position, or <see cref="LayoutTrie.Nowhere"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Other(LayoutTrie trie, int likely, ref byte json, nint at)
    {
        TBlock block = TBlock.Load(ref Unsafe.AddByteOffset(ref json, at));
        ref LayoutStep steps = ref trie.FirstStep;
        int index = likely == LayoutTrie.Nowhere ? likely : trie.FirstLike(in Unsafe.Add(ref steps, likely), ref Unsafe.AddByteOffset(ref json, at));
        while (index != LayoutTrie.Nowhere)
        {
            ref LayoutStep step = ref Unsafe.Add(ref steps, index);
            if ((block.Equal(TBlock.Load(ref Unsafe.As<LayoutStep, byte>(ref step))) | step.Ignored) == ulong.MaxValue)
            {
                trie.Expect(index);
                return index;
            }

            index = step.Sibling;
        }

        return LayoutTrie.Nowhere;
    }

    /// <summary>Fills the slot of a hole that is no string; the position after it, or -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillOther(ref byte json, int at, int limit, in LayoutStep step, ref ulong slots, int begin, int depth)
    {
        if (step.Hole == HoleKind.Nowhere)
        {
            return -1;
        }

        if (step.Hole == HoleKind.Scalar)
        {
            int after = LayoutScanner<TBlock>.EndOfScalar(ref json, at, limit, out SlotKind kind);
            Unsafe.Add(ref slots, step.Slot) = (uint)(at - begin) | ((ulong)(uint)Slot.Pack(after - at, kind) << 32);
            return after;
        }

        bool isObject = step.Hole == HoleKind.Object;
        int end = ContainerScanner<TBlock>.EndOf(ref json, at, limit, isObject, depth - step.Depth);
        Unsafe.Add(ref slots, step.Slot) = (uint)(at - 1 - begin) | ((ulong)(uint)Slot.Pack(end - at + 1, isObject ? SlotKind.Object : SlotKind.Array) << 32);
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(in LayoutMark mark, ref ulong slots, nint literal)
    {
        ref ulong slot = ref Unsafe.Add(ref slots, mark.Slot);
        int from = (int)slot;
        slot = mark.LengthAndKind == LayoutMark.ObjectEnd
            ? (uint)from | ((ulong)(uint)Slot.Pack((int)literal + mark.Delta - from, SlotKind.ReadObject) << 32)
            : mark.Bits + (ulong)literal;
    }
}
