using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Tells an event's kind from its slots.</summary>
internal static class EventClassifier
{
    public static void Classify<TEvent>(ReadOnlySpan<byte> source, SlotTable table, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        if (table.Slots[0].Kind != SlotKind.ReadObject)
        {
            table.Kind = TEvent.Tell(new EventFrame(source, table), 0);
            table.Reason = table.Kind == 0 ? UnknownReason.NotAnObject : UnknownReason.None;
            return;
        }

        if (table.Reason != UnknownReason.None)
        {
            return;
        }

        UnionShape union = TEvent.Union;
        Slot tag = table.Slots[union.TagSlot];
        table.Kind = tag.Kind switch
        {
            SlotKind.String => TEvent.FindKind(source.Slice(tag.Offset, tag.Length)),
            SlotKind.Absent => Infer(union, table, options),
            _ => FindOther<TEvent>(source, tag),
        };
        int told = TEvent.Tell(new EventFrame(source, table), table.Kind);
        if (told == 0)
        {
            table.Reason = tag.Kind switch
            {
                _ when table.Kind != 0 || union.TagSlot == 0 => UnknownReason.NoKindFits,
                SlotKind.Absent => UnknownReason.MissingTag,
                SlotKind.String or SlotKind.EscapedString => UnknownReason.UnknownTag,
                SlotKind.Number or SlotKind.True or SlotKind.False when union.HasTagOf(tag.Kind) => UnknownReason.UnknownTag,
                _ => UnknownReason.WrongTagType,
            };
        }

        table.Kind = told;
    }

    /// <summary>Gives an event without a tag the kind that a name from outside of it says: that of a server-sent event, of a header, of a method.</summary>
    public static void ClassifyByName<TEvent>(ReadOnlySpan<byte> source, SlotTable table, ReadOnlySpan<byte> name)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        UnionShape union = TEvent.Union;
        bool isOpen = union.TagSlot == 0 ? union.IsNamedFromOutside : table.Slots[union.TagSlot].Kind == SlotKind.Absent;
        if (!isOpen || table.Slots[0].Kind != SlotKind.ReadObject)
        {
            return;
        }

        int named = TEvent.FindKind(name);
        table.Kind = named == 0 ? 0 : TEvent.Tell(new EventFrame(source, table), named);
        table.TagIsInferred = false;
        table.Reason = table.Kind != 0 ? UnknownReason.None : named == 0 ? UnknownReason.UnknownTag : UnknownReason.NoKindFits;
    }

    private static int Infer(UnionShape union, SlotTable table, EventReadOptions options)
    {
        if (!options.InferMissingTag || !union.TagIsOptional)
        {
            return 0;
        }

        int kind = union.Infer(table.Slots);
        table.TagIsInferred = kind != 0;
        return kind;
    }

    private static int FindOther<TEvent>(ReadOnlySpan<byte> source, Slot tag)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        ReadOnlySpan<byte> raw = source.Slice(tag.Offset, tag.Length);
        switch (tag.Kind)
        {
            case SlotKind.EscapedString:
                using (var text = new UnescapedBytes(raw))
                {
                    return TEvent.FindKind(text.Span);
                }

            case SlotKind.Number:
                return new JsonNumber(raw).TryGetInt64(out long number) ? TEvent.FindKind(number) : 0;
            case SlotKind.True or SlotKind.False:
                return TEvent.FindKind(tag.Kind == SlotKind.True);
            default:
                return 0;
        }
    }

    /// <summary>What becomes of the event by the caller's policies; false leaves it out.</summary>
    public static bool Admit<TEvent>(ReadOnlySpan<byte> source, SlotTable table, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        if (table.Kind == 0)
        {
            if (options.OnUnknown == EventPolicy.Throw)
            {
                ReadThrow.Limit(EventErrorCode.UnknownEvent, KindCheck.Unknown(source, table), -1);
            }

            return options.OnUnknown != EventPolicy.Skip;
        }

        if (options.OnStray == EventPolicy.Deliver || !StrayCheck.Find(new EventFrame(source, table), TEvent.Union, out Finding finding))
        {
            return true;
        }

        if (options.OnStray == EventPolicy.Throw)
        {
            throw new EventDataException(finding.ToError(new EventFrame(source, table))) { Origin = table.Root };
        }

        table.Kind = 0;
        table.Reason = UnknownReason.Stray;
        return options.OnStray != EventPolicy.Skip;
    }
}
