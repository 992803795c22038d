using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Reads an event of any layout into slots, by vectors; see <see cref="LayoutScanner{TBlock}"/> for what may be read and what is
/// accepted. What is unusual, such as an escape in a name or a member that stands twice, it leaves to the authority.
/// </summary>
internal static class EventScanner<TBlock>
    where TBlock : struct, IByteBlock<TBlock>
{
    /// <summary>Reads the event whose opening bracket stands before <paramref name="at"/>.</summary>
    /// <typeparam name="TEvent">The union.</typeparam>
    /// <param name="json">The first byte of the input.</param>
    /// <param name="at">The position after the opening bracket.</param>
    /// <param name="limit">The last position that may be read at.</param>
    /// <param name="table">Takes the slots; it has a slot more than the union takes.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    /// <param name="isAscii">Whether names and values are known to be ASCII. If not, they have yet to be validated as UTF-8.</param>
    /// <returns>The position after the event; -1 if the authority must read it. Then the table's slots are of no use.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read<TEvent>(ref byte json, int at, int limit, SlotTable table, int depth, out bool isAscii)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        isAscii = true;
        Span<Slot> slots = table.Slots;
        int begin = at - 1;
        int scope = 0;
        ulong outer = 0;
        bool isFirst = true;
        slots[0] = new Slot(0, Slot.Pack(0, SlotKind.ReadObject));
        while (depth > 0 && (at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at, limit)) >= 0)
        {
            if (Unsafe.Add(ref json, at) == (byte)'}')
            {
                at++;
                slots[scope] = Closed(slots[scope], at - begin);
                if (scope == 0)
                {
                    return at;
                }

                scope = (int)(outer & 0xFFFF);
                outer >>= 16;
                depth++;
                isFirst = false;
                continue;
            }

            int found = Name<TEvent>(ref json, ref at, limit, scope, isFirst, ref isAscii);
            int slot = found >= 0 ? found >> 1 : slots.Length - 1;
            if (found == NoName || (found >= 0 && slots[slot].Kind != SlotKind.Absent))
            {
                return -1;
            }

            if (found < 0)
                table.HasUnknownMembers = true;
            isFirst = found >= 0 && (found & 1) != 0 && Unsafe.Add(ref json, at) == (byte)'{';
            if (isFirst)
            {
                if (--depth <= 0 || outer > ulong.MaxValue >> 16)
                {
                    return -1;
                }

                slots[slot] = new Slot(at - begin, Slot.Pack(0, SlotKind.ReadObject));
                outer = (outer << 16) | (uint)scope;
                scope = slot;
                at++;
            }
            else if ((at = Value(ref json, at, limit, ref slots[slot], begin, depth - 1, ref isAscii)) < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Neither a slot nor a name that the schema does not know.</summary>
    public const int NoName = int.MinValue;

    private static Slot Closed(Slot opened, int end) => new(opened.Offset, Slot.Pack(end - opened.Offset, SlotKind.ReadObject));

    /// <summary>Reads a comma, if the member is not the first, and its name, and goes to its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Name<TObject>(ref byte json, ref int at, int limit, int scope, bool isFirst, ref bool isAscii)
        where TObject : IJsonObject<TObject>, allows ref struct
    {
        if (!isFirst && (Unsafe.Add(ref json, at) != (byte)',' || (at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at + 1, limit)) < 0))
        {
            return NoName;
        }

        if (Unsafe.Add(ref json, at) != (byte)'"')
        {
            return NoName;
        }

        int start = at + 1;
        int quote = LayoutScanner<TBlock>.EndOfString(ref json, start, limit, out SlotKind kind, ref isAscii);
        if (quote < 0 || kind != SlotKind.String)
        {
            return NoName;
        }

        at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, quote + 1, limit);
        if (at < 0 || Unsafe.Add(ref json, at) != (byte)':')
        {
            return NoName;
        }

        at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at + 1, limit);
        return at < 0 ? NoName : TObject.FindMember(scope, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref json, start), quote - start));
    }

    /// <summary>Reads a value into a slot; the position after it, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Value(ref byte json, int at, int limit, ref Slot slot, int begin, int depth, ref bool isAscii)
    {
        byte first = Unsafe.Add(ref json, at);
        SlotKind kind;
        int end;
        switch (first)
        {
            case (byte)'"':
                end = LayoutScanner<TBlock>.EndOfString(ref json, at + 1, limit, out kind, ref isAscii);
                slot = new Slot(at + 1 - begin, Slot.Pack(end - at - 1, kind));
                return end < 0 ? -1 : end + 1;
            case (byte)'{' or (byte)'[':
                isAscii = false;
                end = ContainerScanner<TBlock>.EndOf(ref json, at + 1, limit, first == (byte)'{', depth);
                slot = new Slot(at - begin, Slot.Pack(end - at, first == (byte)'{' ? SlotKind.Object : SlotKind.Array));
                return end;
            default:
                end = LayoutScanner<TBlock>.EndOfScalar(ref json, at, limit, out kind);
                slot = new Slot(at - begin, Slot.Pack(end - at, kind));
                return end;
        }
    }
}
