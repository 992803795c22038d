using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>A <c>discriminator</c>: the tag's name, and the schemas that its values mean.</summary>
internal sealed class Mapping
{
    private readonly Dictionary<Alternative, List<TagModel>> _tags = [];

    private Mapping(string tagName) => TagName = tagName;

    public string TagName { get; }

    /// <summary>The alternative of events whose tag is none of the others', or absent; null where there is none.</summary>
    public Alternative? Default { get; private set; }

    /// <summary>The tags that the mapping gives to an alternative, in the mapping's order.</summary>
    public IReadOnlyList<TagModel> Of(Alternative alternative) => _tags.TryGetValue(alternative, out List<TagModel> tags) ? tags : [];

    /// <summary>Reads the discriminators of a union, the outermost first; null where there is none with a property name.</summary>
    public static Mapping? Read(
        IReadOnlyList<SchemaPlace> discriminators,
        IReadOnlyList<Alternative> alternatives,
        FacetCollector facets,
        MappingTargets targets,
        DiagnosticSink diagnostics)
    {
        Mapping? mapping = null;
        foreach (SchemaPlace discriminator in discriminators)
        {
            // AsyncAPI and Swagger 2 give the property's name alone.
            var node = discriminator.Node as ObjectNode;
            if ((node is null ? ((ScalarNode)discriminator.Node).Text : node.Text("propertyName")) is not { Length: > 0 } name || (mapping is not null && mapping.TagName != name))
            {
                continue;
            }

            mapping ??= new Mapping(name);
            mapping.Default ??= node?.Text("defaultMapping") is { } otherwise ? targets.Find(discriminator, otherwise, alternatives) : null;
            foreach (ObjectMember entry in (node?["mapping"] as ObjectNode)?.Members ?? [])
            {
                string target = (entry.Value as ScalarNode)?.Text ?? "";
                if (targets.Find(discriminator, target, alternatives) is { } alternative)
                {
                    mapping.Add(alternative, TagValues.OfKey(facets, alternative, name, entry.Name));
                }
                else
                {
                    diagnostics.Report(TypeDescriptors.MappingUnused, discriminator.File, entry.NameSpan, entry.Name, target);
                }
            }
        }

        return mapping;
    }

    private void Add(Alternative alternative, TagModel tag)
    {
        if (!_tags.TryGetValue(alternative, out List<TagModel> tags))
        {
            _tags.Add(alternative, tags = []);
        }

        if (!tags.Contains(tag))
        {
            tags.Add(tag);
        }
    }
}
