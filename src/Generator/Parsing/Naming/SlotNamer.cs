using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the slots of a union's events: after the members that are read into them, whichever variants have these.</summary>
internal static class SlotNamer
{
    /// <summary>The constant that says how many slots there are.</summary>
    public const string Count = "Count";

    /// <summary>The name of each member's slot, by its JSON name.</summary>
    /// <param name="union">The union, named and laid out.</param>
    public static Dictionary<string, string> Name(UnionShape union)
    {
        var reserved = new HashSet<string>([.. ReservedNames.Inherited, Count, DerivedNames.Slots(union.Name)], StringComparer.OrdinalIgnoreCase);
        var scope = new NameScope(reserved);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string member in union.Layout!.Names)
        {
            string name = Identifier.Pascal(member);
            name = reserved.Contains(name) ? name + ReservedNames.Suffix : name;
            names.Add(member, scope.TryTake(name) ? name : scope.TakeOther(name, Identifier.Apart(name, member), static _ => false, static _ => []));
        }

        return names;
    }
}
