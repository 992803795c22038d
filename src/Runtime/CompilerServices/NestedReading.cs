using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Reads nested objects and unions when they are asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestedReading
{
    /// <summary>The frame of a nested object.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="owner">The view it stands in.</param>
    /// <param name="value">Where it stands.</param>
    /// <param name="at">Its slot, or -1 to read into the owner's table.</param>
    public static EventFrame Object<T>(EventFrame owner, Slot value, int at)
        where T : IJsonObject<T>, allows ref struct =>
        value.Kind == SlotKind.ReadObject ? owner.At(at) : new EventFrame(owner.Source, TableFor<T>(owner, value, at, out _));

    /// <summary>The frame of a nested union's value.</summary>
    /// <typeparam name="T">The union's view.</typeparam>
    /// <param name="owner">The view it stands in.</param>
    /// <param name="value">Where it stands.</param>
    /// <param name="at">Its slot, or -1 to read into the owner's table.</param>
    public static EventFrame Union<T>(EventFrame owner, Slot value, int at)
        where T : IEventUnion<T>, allows ref struct
    {
        SlotTable table = TableFor<T>(owner, value, at, out bool isNew);
        if (isNew)
        {
            table.Union = T.Union;
            table.TagSlot = T.Union.TagSlot;
            EventReadOptions options = table.Root.Options;
            EventClassifier.Classify<T>(owner.Source, table, options);
            if (table.Kind == 0 && options.OnUnknown == EventPolicy.Throw && table.Root.ReadsRecord)
            {
                ReadThrow.Unknown(new EventFrame(owner.Source, table));
            }

            // A value within another one can't be left out: what would be skipped is unknown too.
            if (table.Kind != 0 && options.OnStray is EventPolicy.DeliverAsUnknown or EventPolicy.Skip)
            {
                EventClassifier.Admit<T>(owner.Source, table, options);
            }
        }

        return new EventFrame(owner.Source, table);
    }

    private static SlotTable TableFor<T>(EventFrame owner, Slot value, int at, out bool isNew)
        where T : IJsonObject<T>, allows ref struct
    {
        // Whatever goes down without a bound, in the library or in a visitor, comes by here at every level.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ReadThrow.TooDeep(owner, value);
        }

        SlotTable table = owner.Table;
        isNew = true;
        if (at >= 0)
        {
            table = table.ChildAt(at);
            if (table.ReadFor == owner.Table.Version && ReferenceEquals(table.Shape, T.Shape))
            {
                isNew = false;
                return table;
            }
        }

        Read<T>(owner.Source, value, table);
        if (at >= 0)
        {
            table.ReadFor = owner.Table.Version;
        }

        return table;
    }

    private static void Read<T>(ReadOnlySpan<byte> source, Slot value, SlotTable table)
        where T : IJsonObject<T>, allows ref struct
    {
        table.Begin(T.Shape.SlotCount);
        table.Shape = T.Shape;
        table.Slots[0] = value.Kind == SlotKind.Object ? new Slot(value.Offset, value.Length, SlotKind.ReadObject) : value;
        if (value.Kind != SlotKind.Object)
        {
            return;
        }

        var walk = new JsonAnyWalk(source, value, table.UseEnds());
        while (walk.MoveNext(isMap: true))
        {
            Take<T>(source, table, 0, walk.Name, walk.Value, table.Root.Ends);
        }
    }

    private static void Take<T>(ReadOnlySpan<byte> source, SlotTable table, int scope, Slot name, Slot value, ContainerEnds ends)
        where T : IJsonObject<T>, allows ref struct
    {
        ReadOnlySpan<byte> raw = source.Slice(name.Offset, name.Length);
        int found;
        if (name.Kind == SlotKind.EscapedString)
        {
            using var text = new UnescapedBytes(raw);
            found = T.FindMember(scope, text.Span);
        }
        else
        {
            found = T.FindMember(scope, raw);
        }

        if (found < 0)
        {
            table.HasUnknownMembers = true;
            return;
        }

        int slot = found >> 1;
        if (table.Slots[slot].Kind != SlotKind.Absent)
        {
            if (table.Shape is UnionShape union && union.TagSlot == slot)
            {
                table.Reason = UnknownReason.DuplicateTag;
            }

            table.Slots.AsSpan(slot, table.Shape!.ScopeSizeAt(table.Slots, slot)).Clear();
        }

        if ((found & 1) == 0 || value.Kind != SlotKind.Object)
        {
            table.Slots[slot] = value;
            return;
        }

        table.Slots[slot] = new Slot(value.Offset, value.Length, SlotKind.ReadObject);
        var walk = new JsonAnyWalk(source, value, ends);
        while (walk.MoveNext(isMap: true))
        {
            Take<T>(source, table, slot, walk.Name, walk.Value, ends);
        }
    }
}
