using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Decides how a union's variants are told apart: by its discriminator, or by the property that does.</summary>
internal sealed class TagFinder(FacetCollector facets, MappingTargets targets, DiagnosticSink diagnostics)
{
    /// <summary>The tag and each variant's values of it; null where there is no tag. Several variants may have one value.</summary>
    public Tagging? Find(IReadOnlyList<Alternative> alternatives, IReadOnlyList<SchemaPlace> discriminators)
    {
        Mapping? mapping = Mapping.Read(discriminators, alternatives, facets, targets, diagnostics);
        string? name = mapping?.TagName ?? new TagInference(facets).Find(alternatives);
        if (name is null)
        {
            new LackingTag(facets, diagnostics).Check(alternatives);
            return null;
        }

        var variants = new List<(Alternative, List<TagModel>)>();
        foreach (Alternative alternative in alternatives)
        {
            List<TagModel> mapped = [.. mapping?.Of(alternative) ?? []];
            if (mapped.Count > 0)
            {
                // A mapping that names several values one by one means as many kinds.
                variants.AddRange(mapped.Select(tag => (alternative, new List<TagModel> { tag })));
            }
            else if (alternative == mapping?.Default)
            {
                variants.Add((alternative, TagValues.Of(facets, alternative, name)));
            }
            else if (TagsOf(alternative, name, mapping) is not { } tags)
            {
                return null;
            }
            else if (tags.Count > 0)
            {
                variants.Add((alternative, tags));
            }
        }

        return variants.Count > 0 ? new Tagging(name, variants, mapping?.Default) : null;
    }

    // Null: it can't be told apart. Empty: it stands for every other value, and so for the unknown arm.
    private List<TagModel>? TagsOf(Alternative alternative, string name, Mapping? mapping)
    {
        List<TagModel> own = TagValues.Of(facets, alternative, name);
        if (own.Count > 0 || alternative.Facets.Excludes)
        {
            return own;
        }

        // OpenAPI: where a mapping does not say otherwise, the tag is the schema's name.
        return mapping is not null && alternative.ReferenceName is { } implied ? [new TagModel(TagType.String, implied)] : null;
    }
}
