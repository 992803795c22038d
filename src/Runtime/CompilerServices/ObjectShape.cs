using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>An object's members in data: what strays, inference, error paths and unknown members are decided by.</summary>
/// <param name="name">The name of its view.</param>
/// <param name="slotCount">How many slots it takes, its own included.</param>
/// <param name="members">The members that the schema declares.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ObjectShape(string name, int slotCount, params MemberShape[] members)
{
    /// <summary>The name of its view.</summary>
    public string Name { get; } = name;

    /// <summary>What is asserted of the object itself, where validation is asked for.</summary>
    public ValueRules? Rules { get; init; }

    internal int SlotCount { get; } = slotCount;

    internal MemberShape[] Members { get; } = members;

    /// <summary>Whether it is no object, but a kind whose events are one value.</summary>
    internal bool IsValue => Members is [{ Slot: 0 }];

    /// <summary>Whether its required members are all there, with the JSON types that they must have.</summary>
    internal bool HasRequired(ReadOnlySpan<Slot> slots)
    {
        foreach (MemberShape member in Members)
        {
            if (member.IsRequired && !slots[member.Slot].Is(member.Allowed))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of the member that is read into a slot, those of nested objects that were read along included; or null.</summary>
    /// <param name="slots">The object's slots.</param>
    /// <param name="slot">The slot among them.</param>
    internal string? NameAt(ReadOnlySpan<Slot> slots, int slot)
    {
        foreach (MemberShape member in Members)
        {
            if (member.Slot == slot)
            {
                return member.Name;
            }

            if (Holds(slots, member, slot) is { } nested && nested.NameAt(slots[member.Slot..], slot - member.Slot) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>How many slots the value in a slot takes, its own included: one, unless it is an object that was read along.</summary>
    /// <param name="slots">The object's slots.</param>
    /// <param name="slot">The slot among them.</param>
    internal int ScopeSizeAt(ReadOnlySpan<Slot> slots, int slot)
    {
        if (slots[slot].Kind != SlotKind.ReadObject)
        {
            return 1;
        }

        foreach (ObjectShape shape in this is UnionShape union ? union.Kinds : [this])
        {
            foreach (MemberShape member in shape.Members)
            {
                if (member.Slot == slot && member.Value.Shape is { } found and not UnionShape)
                {
                    return found.SlotCount;
                }

                if (Holds(slots, member, slot) is { } nested && nested.ScopeSizeAt(slots[member.Slot..], slot - member.Slot) is > 1 and int size)
                {
                    return size;
                }
            }
        }

        return 1;
    }

    /// <summary>Whether the schema declares a member of that name.</summary>
    internal bool Declares(ReadOnlySpan<byte> name)
    {
        foreach (MemberShape member in Members)
        {
            if (name.SequenceEqual(member.Utf8Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the schema declares a member of that name.</summary>
    internal bool Declares(string name)
    {
        foreach (MemberShape member in Members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the schema declares a member of that name, which may be escaped.</summary>
    internal bool Declares(JsonText name)
    {
        using var utf8 = new UnescapedBytes(name, stackalloc byte[256], exact: true);
        return Declares(utf8.Span);
    }

    /// <summary>The shape of a member's object if that was read along and the slot is one of its members'. An object that is read when asked for takes one slot.</summary>
    private static ObjectShape? Holds(ReadOnlySpan<Slot> slots, MemberShape member, int slot) =>
        slot > member.Slot && slots[member.Slot].Kind == SlotKind.ReadObject && member.Value.Shape is { } nested and not UnionShape && slot < member.Slot + nested.SlotCount
            ? nested
            : null;
}
