using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>Finds where a value breaks what its schema asserts. A null that the schema allows breaks nothing, and what strays is not looked into. Every method answers whether enough was found.</summary>
internal static class RuleCheck
{
    private static readonly StrayCheck.Check s_find = Find;

    public static bool Find(EventFrame frame, ObjectShape shape, ref Findings findings)
    {
        if (shape is not UnionShape union)
        {
            return InSlots(frame, frame.Slots, shape, ref findings);
        }

        Slot self = frame.Slots[0];
        if (union.Rules is { } rules && FindIn(frame, self, rules, null, ref findings))
        {
            return true;
        }

        if (frame.Kind == 0)
        {
            return !self.Is(union.Others) && !IsUndecided(frame, union) && findings.Add(UnknownKindAssertion.Instance.At(self));
        }

        return InSlots(frame, frame.Slots, union.Kinds[frame.Kind - 1], ref findings);
    }

    // Where the schema lets the tag be left out, and several kinds have what is there.
    private static bool IsUndecided(EventFrame frame, UnionShape union)
    {
        ReadOnlySpan<Slot> slots = frame.Slots;
        if (!union.TagIsOptional || !slots[0].Is(SlotKinds.Object) || slots[union.TagSlot].Kind != SlotKind.Absent)
        {
            return false;
        }

        foreach (ObjectShape kind in union.Kinds)
        {
            if (!kind.IsValue && kind.HasRequired(slots))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at a value by itself: at its elements too, but not into objects that have a shape.</summary>
    public static bool FindIn(EventFrame owner, Slot value, ValueRules rules, ObjectShape? shape, ref Findings findings)
    {
        foreach (ValueAssertion assertion in rules.Assertions)
        {
            if (assertion.Find(owner, value, shape, ref findings))
            {
                return true;
            }
        }

        return (rules.Element is not null || rules.Names is not null) && value.Is(SlotKinds.Array | SlotKinds.Object) && InElements(owner, value, rules, shape, ref findings);
    }

    // What is said of the elements of an object with declared members is said of its other members.
    private static bool InElements(EventFrame owner, Slot value, ValueRules rules, ObjectShape? shape, ref Findings findings)
    {
        bool isMap = value.Is(SlotKinds.Object);
        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if (isMap && rules.Names is { } names && FindIn(owner, walk.Name, names, null, ref findings))
            {
                return true;
            }

            if (rules.Element is { } element && walk.Value.Kind != SlotKind.Null && !IsDeclared(owner, walk, isMap, shape) && FindIn(owner, walk.Value, element, null, ref findings))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeclared(EventFrame owner, scoped in JsonAnyWalk walk, bool isMap, ObjectShape? shape) =>
        isMap && shape is not null && shape.Declares(new JsonText(owner.Source.Slice(walk.Name.Offset, walk.Name.Length), walk.Name.Kind == SlotKind.EscapedString));

    private static bool InSlots(EventFrame owner, ReadOnlySpan<Slot> slots, ObjectShape shape, ref Findings findings)
    {
        if (shape.Rules is { } ofObject && FindIn(owner, slots[0], ofObject, shape, ref findings))
        {
            return true;
        }

        foreach (MemberShape member in shape.Members)
        {
            Slot slot = slots[member.Slot];
            if (slot.Kind is SlotKind.Absent or SlotKind.Null || !slot.Is(member.Allowed))
            {
                continue;
            }

            if (member.Rules is { } rules && FindIn(owner, slot, rules, null, ref findings))
            {
                return true;
            }

            if (slot.Kind == SlotKind.ReadObject && member.Value.Shape is { } nested
                ? InSlots(owner, slots[member.Slot..], nested, ref findings)
                : InNested(owner, slot, member.Value, ref findings))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks into the objects that a value is or holds, which know their rules themselves.</summary>
    private static bool InNested(EventFrame owner, Slot slot, ValueShape value, ref Findings findings)
    {
        if (value.FindInNested is { } findInNested)
        {
            return slot.Is(value.Accepts & ~SlotKinds.Null) && findInNested(owner, slot, s_find, ref findings);
        }

        if (value.Element is not { HoldsObjects: true } element || !slot.Is(SlotKinds.Array | SlotKinds.Object))
        {
            return false;
        }

        bool isMap = slot.Kind != SlotKind.Array;
        var walk = new JsonAnyWalk(owner.Source, slot, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if (InNested(owner, walk.Value, element, ref findings))
            {
                return true;
            }
        }

        return false;
    }
}
