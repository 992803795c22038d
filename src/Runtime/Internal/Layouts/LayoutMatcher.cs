using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Recognises an event by the layouts that were learned, and fills its slots: a compare for each literal, a scan for each hole. It never
/// accepts what the authority would not: the literals were accepted by the authority in the same places, and holes are validated.
/// </summary>
internal static class LayoutMatcher<TBlock>
    where TBlock : struct, IByteBlock<TBlock>
{
    /// <summary>Matches from <paramref name="at"/>, where the bytes that separate two events begin.</summary>
    /// <param name="trie">The layouts.</param>
    /// <param name="root">The first step of those that may stand here, or -1.</param>
    /// <param name="json">The first byte of the input.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="limit">The last position that may be read at; <see cref="LayoutScanner{TBlock}.Reach"/> bytes are readable there.</param>
    /// <param name="table">Takes slots and state; it has a slot more than the union takes, for what the schema does not name.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    /// <returns>The position after the event, or -1. Then the table's slots are of no use.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Match(LayoutTrie trie, int root, ref byte json, int at, int limit, SlotTable table, int depth)
    {
        ref LayoutStep steps = ref trie.FirstStep;
        ref Slot slots = ref table.FirstSlot;
        ref LayoutStep step = ref Find(trie, ref steps, root, ref json, at, limit);
        if (Unsafe.IsNullRef(ref step))
        {
            return -1;
        }

        int begin = at + step.Begin;
        do
        {
            Mark(in step.Mark, ref slots, at - begin);
            for (int i = step.MoreMarks; i < step.MoreMarksEnd; i++)
            {
                Mark(in trie.MarkAt(i), ref slots, at - begin);
            }

            at += step.Length;
            if (step.Hole == HoleKind.String)
            {
                int quote = LayoutScanner<TBlock>.EndOfString(ref json, at, limit, out SlotKind kind);
                if (quote < 0)
                {
                    return -1;
                }

                Unsafe.Add(ref slots, step.Slot) = new Slot(at - begin, Slot.Pack(quote - at, kind));
                at = quote;
            }
            else if (step.Hole == HoleKind.End)
            {
                slots = new Slot(0, Slot.Pack(at - begin, SlotKind.ReadObject));
                table.EndMatch(in step, begin);
                return at;
            }
            else if (step.Hole != HoleKind.None)
            {
                at = FillOther(ref json, at, limit, ref step, ref slots, begin, depth);
                if (at < 0)
                {
                    return -1;
                }
            }

            step = ref Find(trie, ref steps, step.Child, ref json, at, limit);
        }
        while (!Unsafe.IsNullRef(ref step));

        return -1;
    }

    /// <summary>The first of a step and its siblings whose literal stands at a position, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref LayoutStep Find(LayoutTrie trie, ref LayoutStep steps, int index, ref byte json, int at, int limit)
    {
        if (at <= limit)
        {
            TBlock block = TBlock.Load(ref Unsafe.Add(ref json, at));
            int before = -1;
            while (index >= 0)
            {
                ref LayoutStep step = ref Unsafe.Add(ref steps, index);
                ulong same = block.Equal(TBlock.Load(ref Unsafe.As<LayoutStep, byte>(ref step)));
                if ((same | step.Ignored) == ulong.MaxValue)
                {
                    return ref before < 0 ? ref step : ref Unsafe.Add(ref steps, trie.Promote(before, index));
                }

                before = index;
                index = step.Sibling;
            }
        }

        return ref Unsafe.NullRef<LayoutStep>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FillOther(ref byte json, int at, int limit, ref LayoutStep step, ref Slot slots, int begin, int depth)
    {
        if (step.Hole == HoleKind.Scalar)
        {
            int after = LayoutScanner<TBlock>.EndOfScalar(ref json, at, limit, out SlotKind kind);
            Unsafe.Add(ref slots, step.Slot) = new Slot(at - begin, Slot.Pack(after - at, kind));
            return after;
        }

        bool isObject = step.Hole == HoleKind.Object;
        int end = ContainerScanner<TBlock>.EndOf(ref json, at, limit, isObject, depth - step.Depth);
        Unsafe.Add(ref slots, step.Slot) = new Slot(at - 1 - begin, Slot.Pack(end - at + 1, isObject ? SlotKind.Object : SlotKind.Array));
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(in LayoutMark mark, ref Slot slots, int literal)
    {
        ref Slot slot = ref Unsafe.Add(ref slots, mark.Slot);
        slot = mark.LengthAndKind == LayoutMark.ObjectEnd
            ? new Slot(slot.Offset, Slot.Pack(literal + mark.Delta - slot.Offset, SlotKind.ReadObject))
            : new Slot(literal + mark.Delta, mark.LengthAndKind);
    }
}
