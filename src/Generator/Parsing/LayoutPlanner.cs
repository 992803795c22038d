namespace EventUnion.Generator.Parsing;

/// <summary>
/// Gives every member its slot. A nested object is read together with its holder, into slots of its own, where that is known to be worth it: it is small,
/// not deep, of one type, and does not hold itself; all others are read when asked for.
/// </summary>
internal static class LayoutPlanner
{
    /// <summary>The largest nested object that is read together with its holder, in slots.</summary>
    public const int MaxNestedSlots = 32;

    /// <summary>The most slots of a holder that nested objects may bring it to.</summary>
    public const int MaxSlots = 128;

    /// <summary>How deep objects are read together.</summary>
    public const int MaxDepth = 4;

    public static void Plan(IReadOnlyList<ObjectShape> objects, IReadOnlyList<UnionShape> unions)
    {
        foreach (ObjectShape shape in RecursionFinder.Order(objects.Where(static o => o.Variant is null)))
        {
            shape.Layout = new SlotLayout();
            Fill(shape.Layout, [.. shape.Members.Select(static m => (m.JsonName, m.Value.Named as ObjectShape))]);
        }

        foreach (UnionShape union in unions)
        {
            union.Layout = new SlotLayout();
            if (union.TagName is { } tag)
            {
                union.Layout.Add(tag, null);
            }

            Fill(union.Layout, Members(union));
            foreach (VariantShape variant in union.Variants)
            {
                variant.Object.Layout = union.Layout;
            }
        }
    }

    /// <summary>Whether an object holds little enough, and not itself, to be read or written together with what holds it.</summary>
    public static bool IsSmall(ObjectShape held) =>
        held is { Variant: null, IsRecursive: false, Layout: { } layout } && layout.Count <= MaxNestedSlots && layout.Depth < MaxDepth;

    // Every name that some variant has, once; with an object only where all variants that have the name agree on it.
    private static List<(string Name, ObjectShape? Object)> Members(UnionShape union)
    {
        var members = new List<(string Name, ObjectShape? Object)>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MemberShape member in union.Variants.Where(static v => !v.Object.IsValue).SelectMany(static v => v.Object.Members))
        {
            var held = member.Value.Named as ObjectShape;
            if (member.JsonName == union.TagName)
            {
                continue;
            }

            if (!index.TryGetValue(member.JsonName, out int at))
            {
                index.Add(member.JsonName, members.Count);
                members.Add((member.JsonName, held));
            }
            else if (members[at].Object != held)
            {
                members[at] = (member.JsonName, null);
            }
        }

        return members;
    }

    private static void Fill(SlotLayout layout, List<(string Name, ObjectShape? Object)> members)
    {
        int ahead = members.Count;
        foreach ((string name, ObjectShape? held) in members)
        {
            layout.Add(name, held is not null && IsEager(held, layout.Count + ahead) ? held : null);
            ahead--;
        }
    }

    // The total counts a slot for every member that is still to come, so that the last ones do not lose theirs to the first.
    private static bool IsEager(ObjectShape held, int total) =>
        IsSmall(held) && total + held.Layout!.Count - 1 <= MaxSlots;
}
