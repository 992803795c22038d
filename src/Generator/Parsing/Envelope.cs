namespace EventUnion.Generator.Parsing;

/// <summary>The array of events in a root.</summary>
/// <param name="Union">The events' union.</param>
/// <param name="Holder">The object that has the array as a member.</param>
/// <param name="Member">That member.</param>
/// <param name="Slot">Its slot in the root.</param>
/// <param name="Pointer">Its JSON Pointer in the document.</param>
internal sealed record Envelope(UnionShape Union, ObjectShape Holder, MemberShape Member, int Slot, string Pointer)
{
    /// <summary>Finds it; null where the root holds no history, or several of which none is named as a root.</summary>
    public static Envelope? Of(ObjectShape root)
    {
        if (root.Variant is not null || root.Layout is null)
        {
            return null;
        }

        List<Envelope> found = [];
        Collect(root, 0, "", found);
        List<Envelope> events = found.FindAll(static e => e.Union.IsOfObjects);
        return found.Find(static e => e.Union.IsRoot) ?? (events.Count == 1 ? events[0] : null);
    }

    /// <summary>Marks the unions that roots are about: roots themselves, and those of histories.</summary>
    public static void MarkEvents(IEnumerable<TypeShape> roots)
    {
        foreach (TypeShape root in roots)
        {
            if ((root as UnionShape ?? (root is ObjectShape shape ? Of(shape)?.Union : null)) is { } union)
            {
                union.HoldsEvents = true;
            }
        }
    }

    /// <summary>The array of a union that the user names, and its JSON Pointer, where the root would hold a history if that did not lie so deep.</summary>
    public static (MemberShape Member, string Pointer)? BeyondReach(ObjectShape root)
    {
        var seen = new HashSet<ObjectShape> { root };
        var open = new Queue<(ObjectShape Holder, string Pointer)>([(root, "")]);
        while (root.Variant is null && open.Count > 0)
        {
            (ObjectShape holder, string pointer) = open.Dequeue();
            foreach (MemberShape member in holder.Members)
            {
                string path = pointer + Schema.JsonPointer.Step(member.JsonName);
                if (member.Value is { Type: Model.ValueType.List, Element.Named: UnionShape { IsRoot: true } })
                {
                    return (member, path);
                }

                if (member.Value.Named is ObjectShape { Variant: null } nested && member.Value.Type == Model.ValueType.Object && seen.Add(nested))
                {
                    open.Enqueue((nested, path));
                }
            }
        }

        return null;
    }

    // As deep as objects are read together, which is not deep.
    private static void Collect(ObjectShape holder, int offset, string pointer, List<Envelope> found)
    {
        foreach (MemberShape member in holder.Members)
        {
            int slot = offset + holder.Layout!.Slot(member.JsonName);
            string path = pointer + Schema.JsonPointer.Step(member.JsonName);
            if (member.Value.Element?.Named is UnionShape union && member.Value.Type == Model.ValueType.List)
            {
                found.Add(new Envelope(union, holder, member, slot, path));
            }
            else if (holder.Layout.Eager(member.JsonName) is { } nested)
            {
                Collect(nested, slot, path, found);
            }
        }
    }
}
