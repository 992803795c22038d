using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Finds the first place where a value breaks its schema.</summary>
internal static class StrayCheck
{
    /// <summary>What was found, and where.</summary>
    internal readonly record struct Finding(string Message, int Offset, string? AbsentName)
    {
        public EventError ToError(EventFrame frame) => ErrorLocator.InEvent(frame, EventErrorCode.Stray, Message, Offset, AbsentName);
    }

    internal delegate bool Finder(EventFrame owner, Slot value, out Finding finding);

    public static bool Find(EventFrame frame, ObjectShape shape, out Finding finding)
    {
        if (shape is UnionShape union)
        {
            if (frame.Kind == 0)
            {
                finding = default;
                return false;
            }

            shape = union.Kinds[frame.Kind - 1];
        }

        return InSlots(frame, frame.Slots, shape, out finding);
    }

    /// <summary>Looks into an object that is read only when it is asked for.</summary>
    public static bool InObject<T>(EventFrame owner, Slot value, out Finding finding)
        where T : IJsonObject<T>, allows ref struct
    {
        SlotTable table = owner.Table.RentElement();
        try
        {
            return Find(NestedReading.Object<T>(new EventFrame(owner.Source, table), value, -1), T.Shape, out finding);
        }
        finally
        {
            owner.Table.ReturnElement(table);
        }
    }

    /// <summary>Looks into a union's value that is read only when it is asked for.</summary>
    public static bool InUnion<T>(EventFrame owner, Slot value, out Finding finding)
        where T : IEventUnion<T>, allows ref struct
    {
        SlotTable table = owner.Table.RentElement();
        try
        {
            return Find(NestedReading.Union<T>(new EventFrame(owner.Source, table), value, -1), T.Union, out finding);
        }
        finally
        {
            owner.Table.ReturnElement(table);
        }
    }

    private static bool InSlots(EventFrame owner, ReadOnlySpan<Slot> slots, ObjectShape shape, out Finding finding)
    {
        foreach (MemberShape member in shape.Members)
        {
            Slot slot = slots[member.Slot];
            if (!slot.Is(member.Allowed))
            {
                finding = new(Describe(member.Name, slot.Kind), slot.Kind == SlotKind.Absent ? slots[0].Offset : slot.Offset, slot.Kind == SlotKind.Absent ? member.Name : null);
                return true;
            }

            if (slot.Kind == SlotKind.ReadObject
                ? member.Value.Shape is { } nested && InSlots(owner, slots[member.Slot..], nested, out finding)
                : InValue(owner, slot, member.Value, out finding))
            {
                return true;
            }
        }

        finding = default;
        return false;
    }

    private static bool InValue(EventFrame owner, Slot slot, ValueShape value, out Finding finding)
    {
        finding = default;
        if (value.IsInteger && slot.Kind == SlotKind.Number && !new JsonNumber(owner.Source.Slice(slot.Offset, slot.Length)).TryGetInt64(out _))
        {
            finding = new("The number is not an integer of 64 bits.", slot.Offset, null);
            return true;
        }

        if (value.FindInNested is { } findInNested && slot.Is(SlotKinds.Object))
        {
            return findInNested(owner, slot, out finding);
        }

        if (value.Element is not { } element || !slot.Is(SlotKinds.Array | SlotKinds.Object))
        {
            return false;
        }

        bool isMap = slot.Kind != SlotKind.Array;
        var walk = new JsonAnyWalk(owner.Source, slot, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if (!walk.Value.Is(element.Accepts))
            {
                finding = new(Describe("An element", walk.Value.Kind), walk.Value.Offset, null);
                return true;
            }

            if (InValue(owner, walk.Value, element, out finding))
            {
                return true;
            }
        }

        return false;
    }

    public static string Describe(string name, SlotKind found) => $"{(name == "An element" ? name : $"The member '{Printable.Cut(name)}'")} {found switch
    {
        SlotKind.Absent => "is required and absent.",
        SlotKind.Null => "is null, which its schema does not allow.",
        _ => $"is {Name(found)}, which its schema does not allow.",
    }}";

    private static string Name(SlotKind kind) => kind switch
    {
        SlotKind.String or SlotKind.EscapedString => "a string",
        SlotKind.Number => "a number",
        SlotKind.True or SlotKind.False => "a boolean",
        SlotKind.Array => "an array",
        _ => "an object",
    };
}
