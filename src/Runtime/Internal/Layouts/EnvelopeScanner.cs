using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>Reads the members that stand around the events into slots, as <see cref="EventScanner{TBlock}"/> does those of an event: what is unusual it leaves to the authority.</summary>
internal static class EnvelopeScanner
{
    /// <summary>Reads from where <paramref name="place"/> is to the array of events, or to the document's closing bracket: there it is afterwards.</summary>
    /// <typeparam name="TEnvelope">The envelope.</typeparam>
    /// <param name="json">The input, from <see cref="LayoutReader.Pad"/>.</param>
    /// <param name="limit">The last position that may be read at, from <see cref="LayoutReader.Pad"/>.</param>
    /// <param name="table">Takes the slots.</param>
    /// <param name="place">Where to begin.</param>
    /// <param name="events">The slot of the array to stop at; -1 to stop at none.</param>
    /// <returns>Whether all of that is as usual. If not, slots have been filled that mean nothing.</returns>
    public static bool Read<TEnvelope>(ReadOnlySpan<byte> json, int limit, SlotTable table, ref EnvelopePlace place, int events)
        where TEnvelope : IJsonObject<TEnvelope>, allows ref struct
    {
        ref byte first = ref MemoryMarshal.GetReference(json);
        if (Vector512.IsHardwareAccelerated)
        {
            return Read<TEnvelope, Block512>(ref first, limit, table, ref place, events);
        }

        return Vector256.IsHardwareAccelerated
            ? Read<TEnvelope, Block256>(ref first, limit, table, ref place, events)
            : Read<TEnvelope, Block128>(ref first, limit, table, ref place, events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Read<TEnvelope, TBlock>(ref byte json, int limit, SlotTable table, ref EnvelopePlace place, int events)
        where TEnvelope : IJsonObject<TEnvelope>, allows ref struct
        where TBlock : struct, IByteBlock<TBlock>
    {
        Span<Slot> slots = table.Slots;
        Slot unknown = default;
        int at = place.At;
        while (place.Depth > 0 && (at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at, limit)) >= 0)
        {
            if (Unsafe.Add(ref json, at) == (byte)'}')
            {
                at++;
                slots[place.Scope] = new Slot(slots[place.Scope].Offset, at - slots[place.Scope].Offset, SlotKind.ReadObject);
                if (!place.Leave())
                {
                    place.At = at;
                    return true;
                }

                continue;
            }

            int found = EventScanner<TBlock>.Name<TEnvelope>(ref json, ref at, limit, place.Scope, place.IsFirst, ref place.IsAscii);
            if (found == EventScanner<TBlock>.NoName || (found >= 0 && slots[found >> 1].Kind != SlotKind.Absent))
            {
                return false;
            }

            if (found < 0)
            {
                table.HasUnknownMembers = true;
            }

            byte opening = Unsafe.Add(ref json, at);
            if (found >= 0 && found >> 1 == events && opening == (byte)'[')
            {
                place.At = at;
                return place.Depth > 1;
            }

            place.IsFirst = false;
            if (found >= 0 && (found & 1) != 0 && opening == (byte)'{')
            {
                slots[found >> 1] = new Slot(at, 0, SlotKind.ReadObject);
                at++;
                if (!place.Enter(found >> 1))
                {
                    return false;
                }

                continue;
            }

            ref Slot slot = ref (found < 0 ? ref unknown : ref slots[found >> 1]);
            int value = at;
            at = EventScanner<TBlock>.Value(ref json, at, limit, ref slot, 0, place.Depth - 1, ref place.IsAscii);
            if (at < 0 || at - value >= Slot.MaxLength)
            {
                return false;
            }
        }

        return false;
    }
}
