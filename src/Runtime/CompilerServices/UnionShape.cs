using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>A union's variants in data.</summary>
/// <param name="name">The name of its view.</param>
/// <param name="tagName">The JSON name of its tag; empty where it has none.</param>
/// <param name="tagSlot">The slot of its tag; 0 where it has none.</param>
/// <param name="slotCount">How many slots an event takes.</param>
/// <param name="tagIsOptional">Whether the schema lets the tag be left out.</param>
/// <param name="kinds">Gives the variants; the first is kind 1. Asked once, when first needed, since types may refer to each other.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionShape(string name, string tagName, int tagSlot, int slotCount, bool tagIsOptional, Func<ObjectShape[]> kinds)
    : ObjectShape(name, slotCount)
{
    internal byte[] TagName { get; } = System.Text.Encoding.UTF8.GetBytes(tagName);

    internal int TagSlot { get; } = tagSlot;

    internal bool TagIsOptional { get; } = tagIsOptional;

    /// <summary>Whether something other than the tag has a say in what kind an event is.</summary>
    public bool IsToldByMembers { get; init; }

    /// <summary>Whether the kinds have names by which something beside the events may call them, where these have no tag.</summary>
    public bool IsNamedFromOutside { get; init; }

    /// <summary>What the schema allows beside the kinds, where validation is asked for: events that are unknown and valid.</summary>
    public SlotKinds Others { get; init; }

    /// <summary>Whether the schema says that the name of a server-sent event is the tag of one that has none.</summary>
    public bool SseEventIsTag { get; init; }

    internal ObjectShape[] Kinds => field ??= kinds();

    /// <summary>Whether the union has tags of that JSON type at all. Only unions with text tags are sure not to have others.</summary>
    internal bool HasTagOf(SlotKind kind) => kind is SlotKind.Number or SlotKind.True or SlotKind.False && !TagIsText;

    internal bool TagIsText { get; init; } = true;

    /// <summary>The one kind whose required members are all there with the right JSON types; 0 where none or several fit.</summary>
    internal int Infer(ReadOnlySpan<Slot> slots)
    {
        int found = 0;
        ObjectShape[] all = Kinds;
        for (int i = 0; i < all.Length; i++)
        {
            if (!all[i].HasRequired(slots))
            {
                continue;
            }

            if (found != 0)
            {
                return 0;
            }

            found = i + 1;
        }

        return found;
    }

    /// <summary>Whether an event holds members that its own kind does not declare and another one does: the union has slots for those too.</summary>
    internal bool HoldsMembersOfOthers(ReadOnlySpan<Slot> slots, ObjectShape own)
    {
        foreach (ObjectShape kind in Kinds)
        {
            if (ReferenceEquals(kind, own))
            {
                continue;
            }

            foreach (MemberShape member in kind.Members)
            {
                if (member.Slot != 0 && slots[member.Slot].Kind != SlotKind.Absent && !own.Declares(member.Utf8Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
