using System.Collections.Immutable;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>
/// Makes the rules by which variants are told apart that no tag tells apart: in turn, and the first that an object fits is its variant. A rule that asks for
/// more stands before one that asks for less, so that none is hidden by a weaker one; otherwise they stand in schema order.
/// </summary>
internal sealed class RuleMaker(ConditionReader reader)
{
    /// <summary>How many variants are told apart at most. Every pair is compared; the largest known union has 226.</summary>
    public const int MaxVariants = 400;

    /// <summary>Whether a constant is enough to tell two alternatives of one tag value apart: it costs less to know than their rules do.</summary>
    public bool DifferByConstant(Alternative one, Alternative other, string tagName) => reader.DifferByConstant(one, other, tagName);

    /// <summary>The rules, in the order in which they are tried.</summary>
    /// <param name="alternatives">The variants, in schema order.</param>
    /// <param name="tagName">The tag that they share a value of, or null.</param>
    /// <param name="hidden">The variants that nothing tells from an earlier one, each with that one; those beyond <see cref="MaxVariants"/> with -1.</param>
    public List<Rule> Make(IReadOnlyList<Alternative> alternatives, string? tagName, Dictionary<int, int> hidden)
    {
        var kept = new List<Rule>();
        int count = Math.Min(alternatives.Count, MaxVariants);
        List<Rule> asked = [.. reader.Read([.. alternatives.Take(count)], tagName).Select(static (c, i) => new Rule(i, c))];
        Enumerable.Range(count, alternatives.Count - count).ToList().ForEach(i => hidden.Add(i, -1));
        for (int i = 0; i < count; i++)
        {
            int[] alike = [.. kept.Select(static r => r.Variant).Where(v => asked[v].Covers(asked[i]) && asked[i].Covers(asked[v]))];
            if (alike.Length == 0)
            {
                kept.Add(asked[i]);
                continue;
            }

            // They ask for the same: a member that only the later one knows tells it.
            ImmutableArray<string> own = [.. Names(alternatives[i]).Except(alike.SelectMany(v => Names(alternatives[v])))];
            if (own.IsEmpty)
            {
                hidden.Add(i, alike[0]);
            }
            else
            {
                kept.Add(new Rule(i, asked[i].Conditions.Add(new Condition(own, TypeSet.All, true, []))));
            }
        }

        List<Rule> ordered = Order(kept);
        return ordered.ConvertAll(r => Telling(r, ordered));
    }

    // A rule goes before the first one that would hide it.
    private static List<Rule> Order(List<Rule> rules)
    {
        var ordered = new List<Rule>();
        foreach (Rule rule in rules)
        {
            int before = ordered.FindIndex(o => o.Covers(rule));
            ordered.Insert(before < 0 ? ordered.Count : before, rule);
        }

        return ordered;
    }

    // What all of them ask for tells nothing, and an event that lacks it is better known as a stray of its kind.
    private static Rule Telling(Rule rule, List<Rule> all)
    {
        ImmutableArray<Condition> own = [.. rule.Conditions.Where(c => all.TrueForAll(r => r == rule || Excludes(c, r)))];
        ImmutableArray<Condition> telling = own.IsEmpty ? [.. rule.Conditions.Where(c => !IsShared(c, all))] : own;
        return telling.IsEmpty ? rule : rule with { Conditions = telling };
    }

    // A constant that no other has is enough.
    private static bool Excludes(Condition condition, Rule other) =>
        !condition.Values.IsEmpty && condition.IsRequired && other.Conditions.Any(c => c.Members.Length == 1 && c.Name == condition.Name && !c.Values.IsEmpty && !c.Values.Intersect(condition.Values).Any());

    private static bool IsShared(Condition condition, List<Rule> all) =>
        condition.Values.IsEmpty && condition.Members.Length == 1
        && all.TrueForAll(r => r.Conditions.Any(c => c.Members.Length == 1 && c.Name == condition.Name && c.Types == condition.Types && c.Values.IsEmpty && c.IsRequired == condition.IsRequired));

    private static IEnumerable<string> Names(Alternative alternative) => alternative.Facets.Properties.Select(static p => p.Name);
}
