using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>Tells of what would be a union's tag if a few variants did not lack its constant: who left one out gets a union that is told by its members.</summary>
internal sealed class LackingTag(FacetCollector facets, DiagnosticSink diagnostics)
{
    // How many must have the constant for one that does not even have the property: in unions of what only happens to share a name it is fewer.
    private const int OwnersForEach = 4;

    /// <summary>Looks at a union that has no tag.</summary>
    /// <param name="alternatives">Its variants.</param>
    public void Check(IReadOnlyList<Alternative> alternatives)
    {
        List<Alternative> named = [.. alternatives.Where(static a => !a.Facets.Excludes)];
        if (Nearest(named) is not { } found)
        {
            return;
        }

        List<Alternative> lacking = Lacking(named, found);
        (SchemaFile file, TextSpan span) = Focus(lacking[0], found.Name);
        diagnostics.Report(
            TypeDescriptors.TagLacking, file, span, found.Name, Number(found.Owners.Count), Number(named.Count), NameList.Of([.. lacking.Select(static a => "'" + a.Label + "'")]));
    }

    // The property that most of them give constants, of which no two are alike.
    private Candidate? Nearest(List<Alternative> alternatives)
    {
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (Alternative alternative in alternatives)
        {
            foreach (PropertyFacet property in alternative.Facets.Properties.Where(static p => p.Name.Length > 0))
            {
                if (TagValues.Of(facets, alternative, property.Name) is not { Count: > 0 } tags)
                {
                    continue;
                }

                if (!candidates.TryGetValue(property.Name, out Candidate candidate))
                {
                    candidates.Add(property.Name, candidate = new Candidate(property.Name));
                }

                candidate.Add(alternative, tags);
            }
        }

        return candidates.Values.Where(c => c.IsDistinct && c.Owners.Count > 1 && IsForgotten(c, alternatives)).OrderByDescending(static c => c.Owners.Count).FirstOrDefault();
    }

    private static bool IsForgotten(Candidate candidate, List<Alternative> alternatives)
    {
        List<Alternative> lacking = Lacking(alternatives, candidate);
        return lacking.TrueForAll(a => a.Facets.Property(candidate.Name) is not null) ? candidate.Owners.Count > lacking.Count : candidate.Owners.Count >= lacking.Count * OwnersForEach;
    }

    private static List<Alternative> Lacking(List<Alternative> alternatives, Candidate candidate) => alternatives.FindAll(a => !candidate.Owners.Contains(a));

    // The property where it is declared, if it is, else the variant.
    private static (SchemaFile File, TextSpan Span) Focus(Alternative lacking, string name) => lacking.Facets.Property(name) is { } property
        ? (property.File, property.NameSpan)
        : (lacking.Place.File, Keywords.Focus(lacking.Place.Node, "$ref"));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed class Candidate(string name)
    {
        private readonly HashSet<TagModel> _tags = [];

        public string Name { get; } = name;

        public HashSet<Alternative> Owners { get; } = [];

        public bool IsDistinct { get; private set; } = true;

        public void Add(Alternative owner, List<TagModel> tags)
        {
            IsDistinct &= tags.TrueForAll(_tags.Add);
            Owners.Add(owner);
        }
    }
}
