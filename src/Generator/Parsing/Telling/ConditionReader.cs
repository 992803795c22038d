using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>Reads from a variant's schema what an object of it must have: its required members, and the constants by which it differs from others.</summary>
internal sealed class ConditionReader(FacetCollector facets, MemberTypes types)
{
    // Each alternative is compared with many others.
    private readonly Dictionary<Alternative, Dictionary<string, ImmutableArray<TagModel>>> _constants = [];

    /// <summary>What each of the alternatives asks for, in schema order.</summary>
    /// <param name="alternatives">The alternatives that are told apart.</param>
    /// <param name="tagName">Their tag, which may share values; null where they have none.</param>
    public List<ImmutableArray<Condition>> Read(IReadOnlyList<Alternative> alternatives, string? tagName)
    {
        List<Dictionary<string, ImmutableArray<TagModel>>> constants = [.. alternatives.Select(Constants)];
        IEnumerable<string> names = constants.SelectMany(static c => c.Keys).Distinct();
        var telling = new HashSet<string>(names.Where(name => name == tagName ? IsUnlike(name, constants) : Differs(name, constants)), StringComparer.Ordinal);
        return [.. alternatives.Select((a, i) => Read(a, constants[i], telling))];
    }

    /// <summary>Whether two alternatives require a member, other than their tag, of which they allow different values.</summary>
    public bool DifferByConstant(Alternative one, Alternative other, string tagName)
    {
        Dictionary<string, ImmutableArray<TagModel>> others = Constants(other);
        return Constants(one).Any(c =>
            c.Key != tagName && one.Facets.Required.Contains(c.Key) && other.Facets.Required.Contains(c.Key)
            && others.TryGetValue(c.Key, out ImmutableArray<TagModel> values) && !c.Value.Intersect(values).Any());
    }

    private ImmutableArray<Condition> Read(Alternative alternative, Dictionary<string, ImmutableArray<TagModel>> constants, HashSet<string> telling)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (PropertyFacet property in alternative.Facets.Properties)
        {
            bool isRequired = alternative.Facets.Required.Contains(property.Name);
            ImmutableArray<TagModel> values = telling.Contains(property.Name) && constants.TryGetValue(property.Name, out ImmutableArray<TagModel> own) ? own : [];
            if (isRequired || !values.IsEmpty)
            {
                conditions.Add(new Condition([property.Name], types.Of(property.Parts), isRequired, values));
            }
        }

        return conditions.ToImmutable();
    }

    private Dictionary<string, ImmutableArray<TagModel>> Constants(Alternative alternative)
    {
        if (_constants.TryGetValue(alternative, out Dictionary<string, ImmutableArray<TagModel>> constants))
        {
            return constants;
        }

        constants = new Dictionary<string, ImmutableArray<TagModel>>(StringComparer.Ordinal);
        _constants.Add(alternative, constants);
        foreach (PropertyFacet property in alternative.Facets.Properties)
        {
            if (property.Parts.Any(static p => MayBeConstant(p.Place.Node)) && TagValues.Of(facets, alternative, property.Name) is { Count: > 0 } values)
            {
                constants.Add(property.Name, [.. values]);
            }
        }

        return constants;
    }

    // Few properties are, and what all others say together is not worth finding out.
    private static bool MayBeConstant(SchemaNode node) =>
        node is ObjectNode schema && (schema["const"] is not null || schema["enum"] is not null || schema["$ref"] is not null || (schema["allOf"] is ArrayNode parts && parts.Items.Any(static i => i is ObjectNode part && (part["const"] is not null || part["enum"] is not null))));

    private static bool IsUnlike(string name, List<Dictionary<string, ImmutableArray<TagModel>>> constants) =>
        constants.Where(c => c.ContainsKey(name)).Any(c => !c[name].SequenceEqual(constants.First(o => o.ContainsKey(name))[name]));

    // Values that two variants both allow, such as those of a status, are open enums and may become more.
    private static bool Differs(string name, List<Dictionary<string, ImmutableArray<TagModel>>> constants)
    {
        var seen = new Dictionary<TagModel, ImmutableArray<TagModel>>();
        int sets = 0;
        foreach (Dictionary<string, ImmutableArray<TagModel>> own in constants)
        {
            if (!own.TryGetValue(name, out ImmutableArray<TagModel> values))
            {
                continue;
            }

            bool isNew = false;
            foreach (TagModel value in values)
            {
                if (!seen.TryGetValue(value, out ImmutableArray<TagModel> others))
                {
                    seen.Add(value, values);
                    isNew = true;
                }
                else if (!others.SequenceEqual(values))
                {
                    return false;
                }
            }

            sets += isNew ? 1 : 0;
        }

        return sets > 1;
    }
}
