using System.ComponentModel;

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

    internal int SlotCount { get; } = slotCount;

    internal MemberShape[] Members { get; } = members;

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

    /// <summary>The name of the member that is read into a slot, nested objects included; or null.</summary>
    internal string? NameAt(int slot)
    {
        foreach (MemberShape member in Members)
        {
            if (member.Slot == slot)
            {
                return member.Name;
            }

            if (slot > member.Slot && member.Value.Shape is { } nested and not UnionShape && slot < member.Slot + nested.SlotCount && nested.NameAt(slot - member.Slot) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>How many slots the object in a slot takes, its own included.</summary>
    internal int ScopeSizeAt(int slot)
    {
        foreach (ObjectShape shape in this is UnionShape union ? union.Kinds : [this])
        {
            foreach (MemberShape member in shape.Members)
            {
                if (member.Value.Shape is { } nested and not UnionShape)
                {
                    if (member.Slot == slot)
                    {
                        return nested.SlotCount;
                    }

                    if (slot > member.Slot && slot < member.Slot + nested.SlotCount && nested.ScopeSizeAt(slot - member.Slot) is > 1 and int size)
                    {
                        return size;
                    }
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
}
