namespace EventUnion.Generator.Parsing.Naming;

/// <summary>The names that attributes give, by what they are for.</summary>
internal sealed class RequestedNames
{
    private readonly Dictionary<TypeShape, NameClaim> _types = [];
    private readonly Dictionary<MemberShape, NameClaim> _members = [];
    private readonly Dictionary<(EnumShape Enum, string Text), NameClaim> _values = [];

    public NameClaim? Of(TypeShape type) => _types.TryGetValue(type, out NameClaim claim) ? claim : null;

    public NameClaim? Of(MemberShape member) => _members.TryGetValue(member, out NameClaim claim) ? claim : null;

    public NameClaim? Of(EnumShape type, string text) => _values.TryGetValue((type, text), out NameClaim claim) ? claim : null;

    /// <summary>Gives a name to what a pointer has led to; false where all of that has one already.</summary>
    public bool TryAdd(NamedThings things, NameClaim claim)
    {
        bool isAdded = false;
        foreach (TypeShape type in things.Types)
        {
            isAdded |= TryAdd(_types, type, claim);
        }

        foreach (MemberShape member in things.Members)
        {
            isAdded |= TryAdd(_members, member, claim);
        }

        foreach ((EnumShape, string) value in things.Values)
        {
            isAdded |= TryAdd(_values, value, claim);
        }

        return isAdded;
    }

    private static bool TryAdd<TThing>(Dictionary<TThing, NameClaim> claims, TThing thing, NameClaim claim)
        where TThing : notnull
    {
        if (claims.ContainsKey(thing))
        {
            return false;
        }

        claims.Add(thing, claim);
        return true;
    }
}
