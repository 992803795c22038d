using System.Collections.Immutable;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>How a variant is recognised by its members.</summary>
/// <param name="Variant">The variant's index among those that are told apart.</param>
/// <param name="Conditions">What it must have, all of it.</param>
internal sealed record Rule(int Variant, ImmutableArray<Condition> Conditions)
{
    /// <summary>Whether every object that fits the other rule fits this one.</summary>
    public bool Covers(Rule other) => Conditions.All(mine => other.Conditions.Any(theirs => theirs.Implies(mine)));
}
