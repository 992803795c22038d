using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// What a variant is called by that has neither a tag value of its own nor a name in the schema: the constant or the member by which it differs from those
/// before it. Those behind it are not asked, so that a variant that is appended renames none.
/// </summary>
internal static class VariantTrait
{
    public static string Of(VariantShape variant)
    {
        List<VariantShape> earlier = [.. variant.Union.Variants.Take(variant.Kind - 1)];
        foreach (PropertyFacet property in variant.Object.Facets.Properties.Where(p => p.Name != variant.Union.TagName))
        {
            HashSet<string> taken = new(earlier.SelectMany(v => v.Object.Facets.Property(property.Name) is { } other ? Constants(other) : []), StringComparer.Ordinal);
            string[] own = [.. Constants(property)];
            if ((own.Length == 1 || (own.Length > 1 && taken.Count > 0)) && !own.Any(taken.Contains))
            {
                return Identifier.Pascal(own[0]);
            }
        }

        HashSet<string> required = variant.Object.Facets.Required;
        List<string> declared = [.. variant.Object.Facets.Properties.Select(static p => p.Name).Where(n => n != variant.Union.TagName)];
        string? trait = earlier.Count == 0
            ? declared.FindLast(required.Contains)
            : declared.Find(n => required.Contains(n) && !earlier.Exists(v => v.Object.Facets.Required.Contains(n)))
                ?? declared.Find(n => !earlier.Exists(v => v.Object.Facets.Property(n) is not null));
        return Identifier.Pascal(trait ?? declared.LastOrDefault() ?? "variant");
    }

    private static IEnumerable<string> Constants(PropertyFacet property) =>
        from node in property.Parts.Select(static p => p.Place.Node).OfType<ObjectNode>()
        from value in node["enum"] is ArrayNode values ? values.Items : node["const"] is { } constant ? [constant] : ImmutableArray<SchemaNode>.Empty
        let scalar = value as ScalarNode
        where scalar is { Kind: ScalarKind.String }
        select scalar.Text;
}
