using EventUnion.CompilerServices;
using EventUnion.Internal.Validation;

namespace EventUnion.Internal;

/// <summary>Finds the first place where a value breaks its schema.</summary>
internal static class StrayCheck
{
    /// <summary>What was found, and where. The message is made only when somebody wants it: looking for strays allocates nothing.</summary>
    /// <param name="Name">The member's name; null for an element of a list or map.</param>
    /// <param name="Kind">What stands there.</param>
    /// <param name="Offset">Where; for an absent member its object.</param>
    internal readonly record struct Finding(string? Name, SlotKind Kind, int Offset)
    {
        /// <summary>The keyword of the schema that is broken.</summary>
        public string Keyword => Broken?.Keyword ?? (Kind == SlotKind.Absent ? "required" : "type");

        private string Message => Broken?.Message ?? Misfit?.Message ?? Describe(Name, Kind);

        /// <summary>What a number was asked to be, and is not.</summary>
        public NumberFit? Misfit { get; init; }

        /// <summary>What the value breaks, though it does not stray.</summary>
        public ValueAssertion? Broken { get; init; }

        public EventError ToError(EventFrame frame) => ErrorLocator.InEvent(frame, Broken is null ? EventErrorCode.Stray : EventErrorCode.Invalid, Message, Offset, Kind == SlotKind.Absent ? Name : null);
    }

    /// <summary>Looks for something in an object that has been read.</summary>
    internal delegate bool Check(EventFrame frame, ObjectShape shape, out Finding finding);

    /// <summary>Reads an object that is read only when it is asked for, and looks for something in it.</summary>
    internal delegate bool Finder(EventFrame owner, Slot value, Check check, out Finding finding);

    private static readonly Check s_find = Find;

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
    public static bool InObject<T>(EventFrame owner, Slot value, Check check, out Finding finding)
        where T : IJsonObject<T>, allows ref struct
    {
        SlotTable table = owner.Table.RentElement();
        try
        {
            return check(NestedReading.Object<T>(new EventFrame(owner.Source, table), value, -1), T.Shape, out finding);
        }
        finally
        {
            owner.Table.ReturnElement(table);
        }
    }

    /// <summary>Looks into a union's value that is read only when it is asked for.</summary>
    public static bool InUnion<T>(EventFrame owner, Slot value, Check check, out Finding finding)
        where T : IEventUnion<T>, allows ref struct
    {
        if (check == s_find && owner.Table.Root.Options.OnStray is EventPolicy.DeliverAsUnknown or EventPolicy.Skip)
        {
            // The nested value itself becomes an unknown one where it strays (it can't be skipped), so its owner does not. Looking into it here as well as when it is read
            // would take time that doubles with each level.
            finding = default;
            return false;
        }

        SlotTable table = owner.Table.RentElement();
        try
        {
            return check(NestedReading.Union<T>(new EventFrame(owner.Source, table), value, -1), T.Union, out finding);
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
                finding = new(member.Name, slot.Kind, slot.Kind == SlotKind.Absent ? slots[0].Offset : StartOf(slot));
                return true;
            }

            if (slot.Kind == SlotKind.ReadObject && member.Value.Shape is { } nested
                ? InSlots(owner, slots[member.Slot..], nested, out finding)
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
        if (value.Fit is { } fit && slot.Kind == SlotKind.Number && !fit.Fits(new JsonNumber(owner.Source.Slice(slot.Offset, slot.Length))))
        {
            finding = new(null, slot.Kind, slot.Offset) { Misfit = fit };
            return true;
        }

        if (value.FindInNested is { } findInNested && slot.Is(SlotKinds.Object))
        {
            return findInNested(owner, slot, s_find, out finding);
        }

        if (value.Element is not { } element || !slot.Is(SlotKinds.Array | SlotKinds.Object))
        {
            return false;
        }

        bool isMap = slot.Kind != SlotKind.Array;
        SlotKinds accepts = element.Accepts | owner.Table.Spared(slot);
        var walk = new JsonAnyWalk(owner.Source, slot, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if (!walk.Value.Is(accepts))
            {
                finding = new(null, walk.Value.Kind, StartOf(walk.Value));
                return true;
            }

            if (InValue(owner, walk.Value, element, out finding))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a value begins; a string at its quote.</summary>
    public static int StartOf(Slot slot) => slot.Is(SlotKinds.String) ? slot.Offset - 1 : slot.Offset;

    /// <summary>What is wrong with a member; of no name, an element.</summary>
    public static string Describe(string? name, SlotKind found) => $"{(name is null ? "An element" : $"The member '{Printable.Cut(name, Printable.LongestName)}'")} {found switch
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
