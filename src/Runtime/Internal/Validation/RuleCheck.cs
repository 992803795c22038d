using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>Finds the first place where a value that does not stray breaks what its schema asserts. A null that the schema allows breaks nothing.</summary>
internal static class RuleCheck
{
    private static readonly StrayCheck.Check s_find = Find;

    public static bool Find(EventFrame frame, ObjectShape shape, out StrayCheck.Finding finding)
    {
        if (shape is UnionShape union)
        {
            if (frame.Kind == 0)
            {
                finding = Found(UnknownKindAssertion.Instance, frame.Slots[0]);
                return true;
            }

            shape = union.Kinds[frame.Kind - 1];
        }

        return InSlots(frame, frame.Slots, shape, out finding);
    }

    private static bool InSlots(EventFrame owner, ReadOnlySpan<Slot> slots, ObjectShape shape, out StrayCheck.Finding finding)
    {
        if (shape.Rules is { } ofObject && Breaks(owner, slots[0], ofObject, shape, out finding))
        {
            return true;
        }

        foreach (MemberShape member in shape.Members)
        {
            Slot slot = slots[member.Slot];
            if (slot.Kind is SlotKind.Absent or SlotKind.Null)
            {
                continue;
            }

            if (member.Rules is { } rules && Breaks(owner, slot, rules, null, out finding))
            {
                return true;
            }

            if (slot.Kind == SlotKind.ReadObject
                ? member.Value.Shape is { } nested && InSlots(owner, slots[member.Slot..], nested, out finding)
                : InNested(owner, slot, member.Value, out finding))
            {
                return true;
            }
        }

        finding = default;
        return false;
    }

    /// <summary>Looks into the objects that a value is or holds, which know their rules themselves.</summary>
    private static bool InNested(EventFrame owner, Slot slot, ValueShape value, out StrayCheck.Finding finding)
    {
        finding = default;
        if (value.FindInNested is { } findInNested)
        {
            return slot.Kind != SlotKind.Null && findInNested(owner, slot, s_find, out finding);
        }

        if (value.Element is not { HoldsObjects: true } element || !slot.Is(SlotKinds.Array | SlotKinds.Object))
        {
            return false;
        }

        bool isMap = slot.Kind != SlotKind.Array;
        var walk = new JsonAnyWalk(owner.Source, slot, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if (InNested(owner, walk.Value, element, out finding))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Breaks(EventFrame owner, Slot slot, ValueRules rules, ObjectShape? shape, out StrayCheck.Finding finding)
    {
        foreach (ValueAssertion assertion in rules.Assertions)
        {
            if (!assertion.Holds(owner, slot, shape))
            {
                finding = Found(assertion, slot);
                return true;
            }
        }

        finding = default;
        bool isMap = slot.Is(SlotKinds.Object);
        if ((rules.Element is null && rules.Names is null) || !slot.Is(SlotKinds.Array | SlotKinds.Object))
        {
            return false;
        }

        var walk = new JsonAnyWalk(owner.Source, slot, owner.Table.UseEnds());
        while (walk.MoveNext(isMap))
        {
            if ((isMap && rules.Names is { } names && Breaks(owner, walk.Name, names, null, out finding))
                || (rules.Element is { } element && walk.Value.Kind != SlotKind.Null && Breaks(owner, walk.Value, element, null, out finding)))
            {
                return true;
            }
        }

        return false;
    }

    private static StrayCheck.Finding Found(ValueAssertion assertion, Slot slot) => new(null, slot.Kind, StrayCheck.StartOf(slot)) { Broken = assertion };
}
