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
        if (variant.Object.IsValue)
        {
            return OfTypes(variant.Object.ValueTypes);
        }

        List<VariantShape> earlier = [.. variant.Union.Variants.Take(variant.Kind - 1)];
        foreach (PropertyFacet property in variant.Object.Facets.Properties.Where(p => p.Name != variant.Union.TagName))
        {
            HashSet<string> taken = new(earlier.SelectMany(v => v.Object.Facets.Property(property.Name) is { } other ? Constants(other) : []), StringComparer.Ordinal);
            string[] own = [.. Constants(property)];
            if ((own.Length == 1 || (own.Length > 1 && taken.Count > 0)) && !own.Any(taken.Contains))
            {
                return Identifier.Word(own[0]);
            }
        }

        HashSet<string> required = variant.Object.Facets.Required;
        List<string> declared = [.. variant.Object.Facets.Properties.Select(static p => p.Name).Where(n => n != variant.Union.TagName)];
        string? trait = earlier.Count == 0
            ? declared.FindLast(required.Contains)
            : declared.Find(n => required.Contains(n) && !earlier.Exists(v => v.Object.Facets.Required.Contains(n)))
                ?? declared.Find(n => !earlier.Exists(v => v.Object.Facets.Property(n) is not null));
        return Identifier.Word(trait ?? declared.LastOrDefault() ?? "variant");
    }

    /// <summary>The one member of an object whose name says what the object is: a tag that stands outside of what it tags.</summary>
    public static string? OfKey(VariantShape variant) =>
        variant.Object is { IsValue: false, Facets: { Properties: { Count: 1 } properties } facets } && facets.Required.Contains(properties[0].Name) ? Identifier.Pascal(properties[0].Name) : null;

    // Whatever the text, number or list is made of: that may change, and the name may not.
    private static string OfTypes(TypeSet types) => types switch
    {
        TypeSet.String => "Text",
        TypeSet.Boolean => "Boolean",
        TypeSet.Array => "List",
        TypeSet.Object => "Map",
        _ => "Number",
    };

    private static IEnumerable<string> Constants(PropertyFacet property) =>
        from node in property.Parts.Select(static p => p.Place.Node).OfType<ObjectNode>()
        from value in node["enum"] is ArrayNode values ? values.Items : node["const"] is { } constant ? [constant] : ImmutableArray<SchemaNode>.Empty
        let scalar = value as ScalarNode
        where scalar is { Kind: ScalarKind.String }
        select scalar.Text;
}
