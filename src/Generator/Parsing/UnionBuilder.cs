using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Makes unions of objects, told apart by a tag, by their members where several share a tag's value, or by their members alone; and of other values beside them, told by their JSON types.</summary>
internal sealed class UnionBuilder(TagFinder tags, RuleMaker rules, FacetCollector facets, DiagnosticSink diagnostics, ShapeGraph graph, CancellationToken cancellation)
{
    /// <summary>The union, or null where nothing tells its variants apart.</summary>
    /// <param name="alternatives">The objects. One that is free to have any members stands for everything else, and so for the unknown arm.</param>
    /// <param name="discriminators">The discriminators said of them.</param>
    /// <param name="values">The variants that are no objects.</param>
    /// <param name="source">What the union is named after.</param>
    /// <param name="namesParts">Whether something beside an event says by name which of them it is, though each stands alone.</param>
    public UnionShape? Build(IReadOnlyList<Alternative> alternatives, IReadOnlyList<SchemaPlace> discriminators, IReadOnlyList<ValueVariant> values, NameSource source, bool namesParts)
    {
        List<Alternative> declared = [.. alternatives.Where(static a => a.Facets.Properties.Count > 0)];
        Tagging? tagging = declared.Count == 0 ? null : tags.Find(declared, discriminators);
        if (tagging is null && declared.Count > RuleMaker.MaxVariants)
        {
            return null;
        }

        List<Candidate> candidates = tagging is null ? [.. declared.Select(static a => new Candidate(a, []))] : Claim(tagging);
        List<List<Candidate>> groups = tagging is null ? [candidates] : Grouped(candidates);
        List<Naming> named = tagging is null ? Named(candidates, namesParts) : [];
        List<(List<Candidate> Group, List<Rule> Rules)> told = [.. groups.Where(static g => g.Count > 1).Select(g => (g, Tell(g, tagging?.Name, named)))];
        if (tagging is null && (declared.Count == 0 ? values.Count == 0 : !(declared.Count == 1 && values.Count > 0) && (told.Count == 0 || told[0].Rules.Count < 2) && named.Count == 0))
        {
            return null;
        }

        HashSet<Candidate> kept = [.. groups.Where(static g => g.Count == 1).Select(static g => g[0]), .. told.SelectMany(static t => t.Rules.Select(r => t.Group[r.Variant])), .. named.SelectMany(static n => n.Kept)];
        var union = new UnionShape(source, tagging?.Name);
        Dictionary<Candidate, VariantShape> variants = [];
        List<(VariantShape, IReadOnlyList<Condition>)> untagged = [];
        foreach (Candidate candidate in candidates.Where(kept.Contains))
        {
            AddValues(union, values, candidate.Alternative.Number, untagged);
            union.TagIsOptional |= tagging is { Default: null } && !candidate.Alternative.Facets.Required.Contains(tagging.Name!);
            variants.Add(candidate, Add(union, candidate));
        }

        AddValues(union, values, int.MaxValue, untagged);
        foreach ((List<Candidate> group, List<Rule> made) in told.Where(static t => t.Rules.Count > 1))
        {
            List<(VariantShape, IReadOnlyList<Condition>)> rules = [.. made.Select(r => (variants[group[r.Variant]], OfObject(r.Conditions)))];
            if (tagging is null)
            {
                untagged.AddRange(rules);
            }
            else
            {
                union.Groups.Add(new RuleGroup([.. group.Where(kept.Contains).Select(c => variants[c])], rules));
            }
        }

        if (tagging is null && declared.Count == 1)
        {
            untagged.Add((variants[candidates[0]], [Condition.OfSelf(TypeSet.Object)]));
        }

        if (tagging?.Default is { } otherwise && variants.FirstOrDefault(v => v.Key.Alternative == otherwise).Value is { } meant)
        {
            untagged.Add((meant, [Condition.OfSelf(TypeSet.Object)]));
        }

        if (untagged.Count > 0)
        {
            union.Groups.Add(new RuleGroup([], untagged));
        }

        foreach (Naming naming in named)
        {
            VariantShape first = variants[naming.Kept[0]];
            union.Names.AddRange(naming.Names.Select(n => (n, first)));
            if (naming.Rules.Count > 1)
            {
                union.Groups.Add(new RuleGroup([first], [.. naming.Rules.Select(r => (variants[naming.Group[r.Variant]], (IReadOnlyList<Condition>)OfObject(r.Conditions)))]));
            }
        }

        return union;
    }

    // Where unions within the union, or what a list holds, go by names of their own, something beside an event may say which it is.
    private List<Naming> Named(List<Candidate> candidates, bool namesParts)
    {
        string?[] outer = [.. candidates.Select(static c => c.Alternative.OuterName).Distinct()];
        if (outer.Length < 2 || outer.Contains(null) || !(namesParts || outer.Length < candidates.Count))
        {
            return [];
        }

        ILookup<string, string> names = OuterNames.Of([.. outer.OfType<string>()]).ToLookup(static n => n.Outer, static n => n.Name);
        return [.. candidates.GroupBy(static c => c.Alternative.OuterName!).Select(g => Name([.. g], [.. names[g.Key]]))];
    }

    private Naming Name(List<Candidate> group, string[] names)
    {
        List<Rule> made = group.Count == 1 ? [new Rule(0, [])] : rules.Make([.. group.Select(static c => c.Alternative)], null, []);
        return new Naming(names, group, made, [.. made.Select(static r => r.Variant).OrderBy(static v => v).Select(v => group[v])]);
    }

    // Kinds are numbered in schema order, whatever they are.
    private void AddValues(UnionShape union, IReadOnlyList<ValueVariant> values, int before, List<(VariantShape, IReadOnlyList<Condition>)> rules)
    {
        foreach (ValueVariant value in values.Skip(rules.Count).TakeWhile(v => v.Number < before))
        {
            rules.Add((Add(union, value), [Condition.OfSelf(value.Types)]));
        }
    }

    // A rule that any object fits is still none for what is no object.
    private static ImmutableArray<Condition> OfObject(ImmutableArray<Condition> conditions) =>
        conditions.Any(static c => c.IsRequired) ? conditions : conditions.Insert(0, Condition.OfSelf(TypeSet.Object));

    private List<Candidate> Claim(Tagging tagging)
    {
        var claims = new TagClaims(tagging.Name!, rules, facets, diagnostics, cancellation);
        return [.. tagging.Variants.Select(v => new Candidate(v.Alternative, claims.Claim(v.Alternative, v.Tags))).Where(c => c.Tags.Length > 0 || c.Alternative == tagging.Default)];
    }

    // Those that share a value, directly or by way of others.
    private static List<List<Candidate>> Grouped(List<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>();
        foreach (Candidate candidate in candidates)
        {
            List<List<Candidate>> shared = groups.FindAll(g => g.Exists(c => c.Tags.Intersect(candidate.Tags).Any()));
            groups.RemoveAll(shared.Contains);
            groups.Add([.. shared.SelectMany(static g => g), candidate]);
        }

        groups.ForEach(g => g.Sort((a, b) => candidates.IndexOf(a).CompareTo(candidates.IndexOf(b))));
        return groups;
    }

    private List<Rule> Tell(List<Candidate> group, string? tagName, List<Naming> named)
    {
        var hidden = new Dictionary<int, int>();
        List<Rule> made = rules.Make([.. group.Select(static c => c.Alternative)], tagName, hidden);
        foreach (KeyValuePair<int, int> pair in hidden.Where(h => (tagName is not null || made.Count > 1) && !named.Exists(n => n.Kept.Contains(group[h.Key]))))
        {
            Alternative left = group[pair.Key].Alternative;
            string reason = pair.Value < 0
                ? "members tell at most " + RuleMaker.MaxVariants.ToString(CultureInfo.InvariantCulture) + " variants apart"
                : "no member tells it from '" + group[pair.Value].Alternative.Label + "', which stands before it";
            diagnostics.Report(TypeDescriptors.VariantHidden, left.Place.File, Keywords.Focus(left.Place.Node, "$ref"), left.Label, reason);
        }

        return made;
    }

    // A view knows its union and its kind: what the same schema is elsewhere is another view.
    private VariantShape Add(UnionShape union, Candidate candidate)
    {
        Alternative alternative = candidate.Alternative;
        var source = new NameSource(alternative.Place, alternative.ReferenceName, alternative.Facets.Title, alternative.Facets.GivenName);
        ObjectShape shape = graph.Copy(alternative.Parts, alternative.Facets, source);
        shape.Description = alternative.Description ?? shape.Description;
        var variant = new VariantShape(union, union.Variants.Count + 1, candidate.Tags, shape);
        shape.Variant = variant;
        union.Variants.Add(variant);
        return variant;
    }

    private VariantShape Add(UnionShape union, ValueVariant value)
    {
        ObjectShape shape = graph.Copy(value.Parts, value.Facets, value.Source);
        (shape.Value, shape.ValueTypes, shape.Alike) = (value.Value, value.Types, value.Alike);
        var variant = new VariantShape(union, union.Variants.Count + 1, [], shape);
        shape.Variant = variant;
        union.Variants.Add(variant);
        return variant;
    }

    private sealed class Candidate(Alternative alternative, ImmutableArray<TagModel> tags)
    {
        public Alternative Alternative { get; } = alternative;

        public ImmutableArray<TagModel> Tags { get; } = tags;
    }

    private sealed record Naming(string[] Names, List<Candidate> Group, List<Rule> Rules, List<Candidate> Kept);
}
