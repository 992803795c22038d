using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Telling;

/// <summary>The JSON types that a value may have, unions in it looked into.</summary>
internal sealed class MemberTypes(FacetCollector facets, WrapperFollower wrappers, CancellationToken cancellation)
{
    private readonly Dictionary<PartsKey, TypeSet> _known = [];

    /// <summary>The types of what parts describe.</summary>
    public TypeSet Of(ImmutableArray<SchemaPart> parts)
    {
        var key = new PartsKey(parts);
        if (!_known.TryGetValue(key, out TypeSet types))
        {
            _known.Add(key, types = Found(parts));
        }

        return types;
    }

    // Not recursive, and each schema once: alternatives may hold each other, and themselves. What unions around one allow masks what it adds.
    private TypeSet Found(ImmutableArray<SchemaPart> parts)
    {
        TypeSet found = TypeSet.None;
        var seen = new HashSet<(PartsKey, TypeSet)>();
        var open = new Stack<(ImmutableArray<SchemaPart> Parts, TypeSet Mask)>([(parts, TypeSet.All)]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (ImmutableArray<SchemaPart> next, TypeSet mask) = open.Pop();
            bool isNullable = false;
            if (next.Length == 1)
            {
                Followed way = wrappers.Follow(next[0].Place);
                if (way.IsUnknown)
                {
                    found |= mask;
                    continue;
                }

                isNullable = way.IsNullable;
                next = [new SchemaPart(way.Place, next[0].SkipsAlternatives)];
            }

            Facets said = facets.Collect(next);
            found |= isNullable || said.AllowsNull ? mask & TypeSet.Null : TypeSet.None;
            if (!seen.Add((new PartsKey(next), mask)))
            {
                continue;
            }

            if (said.Alternatives.Count == 0)
            {
                found |= mask & (said.EffectiveTypes == TypeSet.None ? TypeSet.All : said.EffectiveTypes);
                continue;
            }

            AlternativeSet set = said.Alternatives[0];
            foreach (SchemaNode item in set.Items.Items)
            {
                open.Push(([new SchemaPart(set.Schema.With(item), false)], mask & (said.Types ?? TypeSet.All)));
            }
        }

        return found == TypeSet.None ? TypeSet.All : found;
    }
}
