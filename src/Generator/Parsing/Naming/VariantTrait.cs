using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// What a variant is called by that has neither a tag value of its own nor a name in the schema: the constants and members by which it differs from the first of those that it must be told from. The
/// others are not asked, so that a variant that is added behind that one renames none.
/// </summary>
internal static class VariantTrait
{
    /// <summary>The words for it, the best first.</summary>
    public static IEnumerable<string> Of(VariantShape variant)
    {
        if (variant.Object.IsValue)
        {
            return [OfTypes(variant.Object.ValueTypes)];
        }

        VariantShape? first = variant.Union.Variants.Find(v => v != variant && v.Kind < variant.Kind && !v.Object.IsValue && (variant.Tags.IsEmpty || (!v.Tags.IsEmpty && v.Tags[0] == variant.Tags[0])));
        Facets facets = variant.Object.Facets;
        List<string> declared = [.. facets.Properties.Select(static p => p.Name).Where(n => n != variant.Union.TagName)];
        IEnumerable<string> traits = first is null
            ? declared.Where(facets.Required.Contains).Reverse()
            : [
                .. declared.Where(n => facets.Required.Contains(n) && !first.Object.Facets.Required.Contains(n)),
                .. declared.Where(n => first.Object.Facets.Property(n) is null),
            ];
        return [.. OwnConstants(variant, first), .. traits.Concat(declared).DefaultIfEmpty("variant").Distinct().Select(Identifier.Word)];
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

    // One of several constants says something only where those of the first one are others.
    private static IEnumerable<string> OwnConstants(VariantShape variant, VariantShape? first)
    {
        foreach (PropertyFacet property in variant.Object.Facets.Properties.Where(p => p.Name != variant.Union.TagName))
        {
            string[] own = [.. Constants(property)];
            string[] taken = first?.Object.Facets.Property(property.Name) is { } other ? [.. Constants(other)] : [];
            if ((own.Length == 1 || (own.Length > 1 && taken.Length > 0)) && !own.Any(taken.Contains))
            {
                yield return Identifier.Word(own[0]);
            }
        }
    }

    private static IEnumerable<string> Constants(PropertyFacet property) =>
        from node in property.Parts.Select(static p => p.Place.Node).OfType<ObjectNode>()
        from value in node["enum"] is ArrayNode values ? values.Items : node["const"] is { } constant ? [constant] : ImmutableArray<SchemaNode>.Empty
        let scalar = value as ScalarNode
        where scalar is { Kind: ScalarKind.String }
        select scalar.Text;
}
