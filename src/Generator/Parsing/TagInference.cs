using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>Finds the tag of a union that has no <c>discriminator</c>: the property whose values are given in every variant and differ between most of them.</summary>
internal sealed class TagInference(FacetCollector facets)
{
    private static readonly string[] s_commonNames = ["type", "kind", "event", "event_type", "eventType", "tag", "op", "action"];

    /// <summary>The tag's name, or null where no property will do.</summary>
    /// <param name="alternatives">The variants; one that only excludes values stands for everything else and needs no tag.</param>
    public string? Find(IReadOnlyList<Alternative> alternatives)
    {
        List<Alternative> named = [.. alternatives.Where(static a => !a.Facets.Excludes)];
        if (named.Count == 0)
        {
            return null;
        }

        Candidate? best = null;
        int order = 0;

        // A tag without a name is none: the contract of generated code says so of unions that have no tag.
        foreach (PropertyFacet property in named[0].Facets.Properties.Where(static p => p.Name.Length > 0))
        {
            Candidate? candidate = Rate(property.Name, named, order++);
            best = candidate is not null && (best is null || candidate.IsBetterThan(best)) ? candidate : best;
        }

        return best?.Name;
    }

    private Candidate? Rate(string name, List<Alternative> alternatives, int order)
    {
        var owners = new HashSet<TagModel>();
        int kept = 0;
        bool isRequired = true;
        bool isSingle = true;
        foreach (Alternative alternative in alternatives)
        {
            List<TagModel> tags = TagValues.Of(facets, alternative, name);
            if (tags.Count == 0)
            {
                return null;
            }

            int own = tags.Count(owners.Add);
            kept += own == tags.Count ? 1 : 0;
            isSingle &= tags.Count == 1;
            isRequired &= alternative.Facets.Required.Contains(name);
        }

        // A constant that all variants share is no tag. One that differs is if it is always there, or if most of them have a value of their own; of those that share one their members tell.
        if (kept < alternatives.Count && kept * 2 <= alternatives.Count && !(isRequired && owners.Count > 1))
        {
            return null;
        }

        int rank = Array.IndexOf(s_commonNames, name);
        return new Candidate(name, kept, isSingle, isRequired, rank < 0 ? s_commonNames.Length : rank, order);
    }

    private sealed record Candidate(string Name, int Kept, bool IsSingle, bool IsRequired, int Rank, int Order)
    {
        public bool IsBetterThan(Candidate other) =>
            Kept != other.Kept ? Kept > other.Kept
            : IsSingle != other.IsSingle ? IsSingle
            : IsRequired != other.IsRequired ? IsRequired
            : Rank != other.Rank ? Rank < other.Rank
            : Order < other.Order;
    }
}
