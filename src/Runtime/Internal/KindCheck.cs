using System.Diagnostics.CodeAnalysis;
using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Whether an event is of the kind that a record is asked for.</summary>
internal static class KindCheck
{
    /// <summary>Sets the table's kind where the event leaves out a tag that it may leave out, and throws where it is another kind's.</summary>
    public static void Require(EventFrame frame, UnionShape union, int kind, string tags, EventReadOptions options)
    {
        SlotTable table = frame.Table;
        bool isUntagged = table.Reason is UnknownReason.None or UnknownReason.MissingTag && table.Slots[0].Kind == SlotKind.ReadObject && table.Slots[union.TagSlot].Kind == SlotKind.Absent;
        if (table.Kind == kind && !isUntagged)
        {
            return;
        }

        if (isUntagged && union.TagIsOptional && options.OnUnknown != EventPolicy.Throw)
        {
            table.Kind = kind;
            table.Reason = UnknownReason.None;
            return;
        }

        Throw(frame, union, union.Kinds[kind - 1].Name, tags);
    }

    /// <summary>Throws where the schema knows the event.</summary>
    public static void RequireUnknown(EventFrame frame, UnionShape union)
    {
        if (frame.Table.Kind > 0)
        {
            Slot tag = frame.Table.Slots[union.TagSlot];
            string message = $"The event is of the kind {union.Kinds[frame.Table.Kind - 1].Name}, and one that the schema does not know is expected.";
            throw new EventDataException(ErrorLocator.InEvent(frame, EventErrorCode.UnknownEvent, message, StrayCheck.StartOf(tag.Kind == SlotKind.Absent ? frame.Table.Slots[0] : tag), null));
        }
    }

    /// <summary>What is wrong with an event of no kind; a tag that nobody knows is named.</summary>
    public static string Unknown(ReadOnlySpan<byte> source, SlotTable table)
    {
        bool isNamed = table.Reason == UnknownReason.UnknownTag && table.TagSlot > 0 && table.Slots[table.TagSlot].Kind != SlotKind.Absent;
        return $"The event is none of the schema's: {table.Reason}{(isNamed ? " " + Shown(source, table.Slots[table.TagSlot]) : "")}.";
    }

    [DoesNotReturn]
    private static void Throw(EventFrame frame, UnionShape union, string kind, string tags)
    {
        SlotTable table = frame.Table;
        Slot self = table.Slots[0];
        if (union.Kinds.First(k => k.Name == kind).IsValue)
        {
            throw new EventDataException(ErrorLocator.InEvent(frame, EventErrorCode.WrongRoot, $"The document is not of the JSON type that {kind} has.", StrayCheck.StartOf(self), null));
        }

        if (self.Kind != SlotKind.ReadObject)
        {
            throw new EventDataException(ErrorLocator.InEvent(frame, EventErrorCode.WrongRoot, ReadThrow.NoObject(kind), StrayCheck.StartOf(self), null));
        }

        Slot tag = table.Slots[union.TagSlot];
        string expected = $"{kind} has the tag {tags}, and here is ";
        EventError error = tag.Kind switch
        {
            _ when union.TagSlot == 0 || (union.IsToldByMembers && table.Reason is UnknownReason.None or UnknownReason.NoKindFits) =>
                ErrorLocator.InEvent(frame, EventErrorCode.Stray, $"The members are not those of {kind}.", self.Offset, null),
            SlotKind.Absent => ErrorLocator.InEvent(frame, EventErrorCode.Stray, expected + "none.", self.Offset, Encoding.UTF8.GetString(union.TagName)),
            _ when table.Reason == UnknownReason.DuplicateTag =>
                ErrorLocator.InEvent(frame, EventErrorCode.DuplicateMember, expected + "more than one tag.", StrayCheck.StartOf(tag), null),
            _ => ErrorLocator.InEvent(frame, EventErrorCode.Stray, expected + Shown(frame.Source, tag) + ".", StrayCheck.StartOf(tag), null),
        };
        throw new EventDataException(error);
    }

    private static string Shown(ReadOnlySpan<byte> source, Slot tag)
    {
        string text = Printable.Cut(Encoding.UTF8.GetString(source.Slice(tag.Offset, Math.Min(tag.Length, 4 * Printable.LongestQuote))), Printable.LongestQuote);
        return tag.Kind is SlotKind.String or SlotKind.EscapedString ? $"\"{text}\"" : text;
    }
}
