using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Finds where a value breaks its schema. Every method answers whether enough was found.</summary>
internal static class StrayCheck
{
    /// <summary>Looks for something in an object that has been read.</summary>
    internal delegate bool Check(EventFrame frame, ObjectShape shape, ref Findings findings);

    /// <summary>Reads an object that is read only when it is asked for, and looks for something in it.</summary>
    internal delegate bool Finder(EventFrame owner, Slot value, Check check, ref Findings findings);

    private static readonly Check s_find = Find;

    /// <summary>Finds the first place.</summary>
    public static bool Find(EventFrame frame, ObjectShape shape, out Finding finding)
    {
        var findings = new Findings(null, 1);
        bool strays = Find(frame, shape, ref findings);
        finding = findings.First;
        return strays;
    }

    public static bool Find(EventFrame frame, ObjectShape shape, ref Findings findings)
    {
        if (shape is UnionShape union)
        {
            if (frame.Kind == 0)
            {
                return false;
            }

            shape = union.Kinds[frame.Kind - 1];
        }

        return InSlots(frame, frame.Slots, shape, ref findings);
    }

    /// <summary>Looks into an object that is read only when it is asked for.</summary>
    public static bool InObject<T>(EventFrame owner, Slot value, Check check, ref Findings findings)
        where T : IJsonObject<T>, allows ref struct
    {
        SlotTable table = owner.Table.RentElement();
        try
        {
            return check(NestedReading.Object<T>(new EventFrame(owner.Source, table), value, -1), T.Shape, ref findings);
        }
        finally
        {
            owner.Table.ReturnElement(table);
        }
    }

    /// <summary>Looks into a union's value that is read only when it is asked for.</summary>
    public static bool InUnion<T>(EventFrame owner, Slot value, Check check, ref Findings findings)
        where T : IEventUnion<T>, allows ref struct
    {
        if (check == s_find && owner.Table.Root.Options.OnStray is EventPolicy.DeliverAsUnknown or EventPolicy.Skip)
        {
            // The nested value itself becomes an unknown one where it strays (it can't be skipped), so its owner does not. Looking into it here as well as when it is read
            // would take time that doubles with each level.
            return false;
        }

        SlotTable table = owner.Table.RentElement();
        try
        {
            return check(NestedReading.Union<T>(new EventFrame(owner.Source, table), value, -1), T.Union, ref findings);
        }
        finally
        {
            owner.Table.ReturnElement(table);
        }
    }

    private static bool InSlots(EventFrame owner, ReadOnlySpan<Slot> slots, ObjectShape shape, ref Findings findings)
    {
        foreach (MemberShape member in shape.Members)
        {
            Slot slot = slots[member.Slot];
            if (!slot.Is(member.Allowed))
            {
                if (findings.Add(new(member.Name, slot.Kind, slot.Kind == SlotKind.Absent ? slots[0].Offset : StartOf(slot))))
                {
                    return true;
                }

                continue;
            }

            if (slot.Kind == SlotKind.ReadObject && member.Value.Shape is { } nested
                ? InSlots(owner, slots[member.Slot..], nested, ref findings)
                : InValue(owner, slot, member.Value, ref findings))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InValue(EventFrame owner, Slot slot, ValueShape value, ref Findings findings)
    {
        if (value.Fit is { } fit && slot.Kind == SlotKind.Number && !fit.Fits(new JsonNumber(owner.Source.Slice(slot.Offset, slot.Length))))
        {
            return findings.Add(new(null, slot.Kind, slot.Offset) { Misfit = fit });
        }

        // The kinds of a union may be texts, numbers and lists.
        if (value.FindInNested is { } findInNested)
        {
            return slot.Is(SlotKinds.Any & ~SlotKinds.Null) && findInNested(owner, slot, s_find, ref findings);
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
            bool isEnough = walk.Value.Is(accepts)
                ? InValue(owner, walk.Value, element, ref findings)
                : findings.Add(new(null, walk.Value.Kind, StartOf(walk.Value)));
            if (isEnough)
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
