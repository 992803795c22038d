using System.Runtime.CompilerServices;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>
/// Reads one value into slots with <see cref="Utf8JsonReader"/>, which decides what is legal. Members may come in any order; what the schema
/// does not name is stepped over.
/// </summary>
internal static class EventAuthority
{
    /// <summary>Reads the event whose first token the reader stands on; afterwards it stands on the last.</summary>
    /// <param name="reader">A reader over a span.</param>
    /// <param name="table">Takes the slots.</param>
    /// <param name="start">What the slots' offsets count from, in the reader's span.</param>
    /// <param name="options">Limits and policies.</param>
    public static void ReadEvent<TEvent>(ref Utf8JsonReader reader, SlotTable table, int start, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        UnionShape union = TEvent.Union;
        ReadObject<TEvent>(ref reader, table, start, options);
        table.Union = union;
        table.TagSlot = union.TagSlot;
        int self = StrayCheck.StartOf(table.Slots[0]) + start;
        if (reader.BytesConsumed - self > options.MaxEventBytes)
        {
            ReadThrow.Limit(EventErrorCode.TooLarge, $"The event is longer than {options.MaxEventBytes} bytes.", self);
        }
    }

    /// <summary>Reads an object into slots; of anything else only where it stands.</summary>
    public static void ReadObject<T>(ref Utf8JsonReader reader, SlotTable table, int start, EventReadOptions options)
        where T : IJsonObject<T>, allows ref struct
    {
        table.Begin(T.Shape.SlotCount);
        table.Shape = T.Shape;
        int budget = options.MaxMembers;
        bool counts = options.CountsTokens;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            table.Slots[0] = Value(ref reader, start, options, ref budget);
            return;
        }

        table.Slots[0] = new Slot((int)reader.TokenStartIndex - start, 0, SlotKind.ReadObject);
        int scope = 0;
        ulong outer = 0;
        while (true)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                Close(table.Slots, scope, (int)reader.BytesConsumed - start);
                if (scope == 0)
                {
                    return;
                }

                scope = (int)(outer & 0xFFFF);
                outer >>= 16;
                continue;
            }

            int found = reader.ValueIsEscaped ? FindEscaped<T>(ref reader, scope) : T.FindMember(scope, reader.ValueSpan);
            int nameAt = (int)reader.TokenStartIndex;
            if (counts)
            {
                Count(ref reader, options, ref budget);
            }

            reader.Read();
            if (found < 0)
            {
                table.HasUnknownMembers = true;
                Value(ref reader, start, options, ref budget);
                continue;
            }

            if (table.Slots[found >> 1].Kind != SlotKind.Absent)
            {
                Duplicate<T>(table, found >> 1, nameAt, options);
            }

            if (Take(ref reader, table.Slots, found, start, options, counts, ref budget))
            {
                outer = (outer << 16) | (uint)scope;
                scope = found >> 1;
            }
        }
    }

    private static void Close(Slot[] slots, int scope, int end)
    {
        int from = slots[scope].Offset;
        slots[scope] = new Slot(from, end - from, SlotKind.ReadObject);
    }

    /// <summary>Takes the value of a member into its slot; true where its members are to be read along, and the reader stands on its first bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Take(ref Utf8JsonReader reader, Slot[] slots, int found, int start, EventReadOptions options, bool counts, ref int budget)
    {
        int slot = found >> 1;
        if (reader.TokenType == JsonTokenType.String && !counts)
        {
            // Most members are strings: said again here, since it saves a call.
            slots[slot] = new Slot((int)reader.TokenStartIndex - start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped ? SlotKind.EscapedString : SlotKind.String);
            return false;
        }

        if ((found & 1) != 0 && reader.TokenType == JsonTokenType.StartObject)
        {
            slots[slot] = new Slot((int)reader.TokenStartIndex - start, 0, SlotKind.ReadObject);
            return true;
        }

        slots[slot] = Value(ref reader, start, options, ref budget);
        return false;
    }

    /// <summary>Steps over a value, and says where it stands.</summary>
    public static Slot Value(ref Utf8JsonReader reader, int start, EventReadOptions options, ref int budget)
    {
        int at = (int)reader.TokenStartIndex - start;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                if (reader.ValueSpan.Length > options.MaxStringBytes)
                {
                    TooLong(options, at + start);
                }

                return new Slot(at + 1, reader.ValueSpan.Length, reader.ValueIsEscaped ? SlotKind.EscapedString : SlotKind.String);
            case JsonTokenType.Number:
                return new Slot(at, reader.ValueSpan.Length, SlotKind.Number);
            case JsonTokenType.True:
                return new Slot(at, 4, SlotKind.True);
            case JsonTokenType.False:
                return new Slot(at, 5, SlotKind.False);
            case JsonTokenType.Null:
                return new Slot(at, 4, SlotKind.Null);
        }

        SlotKind kind = reader.TokenType == JsonTokenType.StartObject ? SlotKind.Object : SlotKind.Array;
        if (options.CountsTokens)
        {
            SkipCounting(ref reader, options, ref budget);
        }
        else
        {
            reader.Skip();
        }

        return new Slot(at, (int)reader.BytesConsumed - start - at, kind);
    }

    private static void SkipCounting(ref Utf8JsonReader reader, EventReadOptions options, ref int budget)
    {
        int depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                Count(ref reader, options, ref budget);
            }
            else if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > options.MaxStringBytes)
            {
                TooLong(options, (int)reader.TokenStartIndex);
            }
        }
    }

    private static void Count(ref Utf8JsonReader reader, EventReadOptions options, ref int budget)
    {
        if (--budget < 0)
        {
            ReadThrow.Limit(EventErrorCode.TooLarge, $"The event has more than {options.MaxMembers} members.", (int)reader.TokenStartIndex);
        }

        if (reader.ValueSpan.Length > options.MaxStringBytes)
        {
            TooLong(options, (int)reader.TokenStartIndex);
        }
    }

    public static void TooLong(EventReadOptions options, int offset) =>
        ReadThrow.Limit(EventErrorCode.TooLarge, $"The string is longer than {options.MaxStringBytes} bytes.", offset);

    private static void Duplicate<T>(SlotTable table, int slot, int offset, EventReadOptions options)
        where T : IJsonObject<T>, allows ref struct
    {
        if (options.Duplicates == DuplicateMembers.Throw)
        {
            ReadThrow.Limit(EventErrorCode.DuplicateMember, ReadThrow.StandsTwice, offset);
        }

        if (table.Shape is UnionShape union && union.TagSlot == slot)
        {
            table.Reason = UnknownReason.DuplicateTag;
        }

        if (table.Slots[slot].Kind == SlotKind.ReadObject)
        {
            // The last one counts, whole: nothing of the first may shine through.
            table.Slots.AsSpan(slot, table.Shape!.ScopeSizeAt(table.Slots, slot)).Clear();
        }
    }

    private static int FindEscaped<T>(ref Utf8JsonReader reader, int scope)
        where T : IJsonObject<T>, allows ref struct
    {
        using var name = new UnescapedBytes(reader.ValueSpan);
        return T.FindMember(scope, name.Span);
    }
}
