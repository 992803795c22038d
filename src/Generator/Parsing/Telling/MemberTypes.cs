using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>The JSON types that a value may have, unions in it looked into.</summary>
internal sealed class MemberTypes(FacetCollector facets, WrapperFollower wrappers)
{
    // Unions in unions: those that go deeper may be anything.
    private const int MaxDepth = 4;

    public TypeSet Of(ImmutableArray<SchemaPart> parts) => Of(parts, 0);

    private TypeSet Of(ImmutableArray<SchemaPart> parts, int depth)
    {
        bool isNullable = false;
        if (parts.Length == 1)
        {
            Followed way = wrappers.Follow(parts[0].Place);
            if (way.IsUnknown)
            {
                return TypeSet.All;
            }

            isNullable = way.IsNullable;
            parts = [new SchemaPart(way.Place, parts[0].SkipsAlternatives)];
        }

        Facets said = facets.Collect(parts);
        TypeSet types = said.Alternatives.Count > 0 ? OfAlternatives(said, depth) : said.EffectiveTypes;
        types = types == TypeSet.None ? TypeSet.All : types;
        return isNullable || said.AllowsNull ? types | TypeSet.Null : types;
    }

    private TypeSet OfAlternatives(Facets said, int depth)
    {
        TypeSet stated = said.Types ?? TypeSet.All;
        if (depth == MaxDepth)
        {
            return stated;
        }

        AlternativeSet set = said.Alternatives[0];
        return stated & set.Items.Items.Aggregate(TypeSet.None, (types, item) => types | Of([new SchemaPart(set.Schema.With(item), false)], depth + 1));
    }
}
