using System.Collections.Immutable;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>Something that an object must have to be of a variant.</summary>
/// <param name="Members">The JSON name of a member; or those of several, of which one must be there.</param>
/// <param name="Types">The JSON types that the member may have.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Values">The values it may have, where these tell variants apart; else empty.</param>
internal sealed record Condition(ImmutableArray<string> Members, TypeSet Types, bool IsRequired, ImmutableArray<TagModel> Values)
{
    /// <summary>In place of a member's name: the value itself. No member has a name with a lone surrogate.</summary>
    public const string Self = "\uD800";

    public string Name => Members[0];

    /// <summary>That a value is of these types.</summary>
    public static Condition OfSelf(TypeSet types) => new([Self], types, true, []);

    /// <summary>Whether an object that fulfils this one fulfils the other one as well.</summary>
    public bool Implies(Condition other) =>
        other.Members.Length == 1 && Members.Length == 1 && other.Name == Name
        && (IsRequired || !other.IsRequired)
        && (Types & ~other.Types) == 0
        && (other.Values.IsEmpty || (!Values.IsEmpty && Values.All(v => other.Values.Contains(v))));
}
