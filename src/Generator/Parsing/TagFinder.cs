using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>Decides how a union's variants are told apart: by its discriminator, or by the property that does.</summary>
internal sealed class TagFinder(FacetCollector facets, MappingTargets targets, DiagnosticSink diagnostics)
{
    /// <summary>The tag and each variant's values of it; null where there is no tag.</summary>
    public Tagging? Find(IReadOnlyList<Alternative> alternatives, IReadOnlyList<SchemaPlace> discriminators)
    {
        Mapping? mapping = Mapping.Read(discriminators, alternatives, facets, targets, diagnostics);
        string? name = mapping?.TagName ?? new TagInference(facets).Find(alternatives);
        if (name is null)
        {
            return null;
        }

        var owners = new Dictionary<TagModel, Alternative>();
        var variants = new List<(Alternative, List<TagModel>, bool)>();
        foreach (Alternative alternative in alternatives)
        {
            List<TagModel>? tags = TagsOf(alternative, name, mapping, out bool oneKindPerTag);
            if (tags is null)
            {
                return null;
            }

            Claim(alternative, tags, owners, name);
            if (tags.Count > 0)
            {
                variants.Add((alternative, tags, oneKindPerTag));
            }
        }

        return variants.Count > 0 ? new Tagging(name, variants) : null;
    }

    // Null: it can't be told apart. Empty: it stands for every other value, and so for the unknown arm.
    private List<TagModel>? TagsOf(Alternative alternative, string name, Mapping? mapping, out bool oneKindPerTag)
    {
        List<TagModel> mapped = [.. mapping?.Of(alternative) ?? []];
        oneKindPerTag = mapped.Count > 1;
        if (mapped.Count > 0)
        {
            return mapped;
        }

        List<TagModel> own = TagValues.Of(facets, alternative, name);
        if (own.Count > 0 || alternative.Facets.Excludes)
        {
            return own;
        }

        // OpenAPI: where a mapping does not say otherwise, the tag is the schema's name.
        return mapping is not null && alternative.ReferenceName is { } implied ? [new TagModel(TagType.String, implied)] : null;
    }

    private void Claim(Alternative alternative, List<TagModel> tags, Dictionary<TagModel, Alternative> owners, string name)
    {
        foreach (TagModel tag in tags.ToArray())
        {
            if (!owners.TryGetValue(tag, out Alternative owner))
            {
                owners.Add(tag, alternative);
                continue;
            }

            tags.Remove(tag);
            string leftOut = tags.Count == 0 ? "; '" + alternative.Label + "' is left out" : "";
            SchemaPlace place = alternative.Place;
            diagnostics.Report(
                TypeDescriptors.TagCollision, place.File, Focus(alternative, name, tag) ?? Keywords.Focus(place.Node, "$ref"), tag.Value, alternative.Label, owner.Label, leftOut);
        }
    }

    // The value itself, where the variant stands in the same file as the union and spells it.
    private TextSpan? Focus(Alternative alternative, string name, TagModel tag)
    {
        if (alternative.Facets.Property(name) is not { } property || property.Parts[0].Place.File != alternative.Place.File)
        {
            return null;
        }

        return facets.Collect(property.Parts).Values?.Find(v => v.Text == tag.Value)?.Span;
    }
}
