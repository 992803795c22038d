using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Tag values as schemas spell them.</summary>
internal static class TagValues
{
    /// <summary>The tag values of a property, null left out; empty where it is free to have others.</summary>
    public static List<TagModel> Of(FacetCollector facets, Alternative alternative, string property)
    {
        var tags = new List<TagModel>();
        if (alternative.Facets.Property(property) is { } found)
        {
            foreach (ListedValue value in Listed(facets, found.Parts) ?? [])
            {
                if (value.Kind == ScalarKind.Null)
                {
                    continue;
                }

                if (Of(value) is not { } tag)
                {
                    return [];
                }

                if (!tags.Contains(tag))
                {
                    tags.Add(tag);
                }
            }
        }

        return tags;
    }

    /// <summary>A mapping's key, which is always a string, as the tag that the property's type makes of it.</summary>
    public static TagModel OfKey(FacetCollector facets, Alternative alternative, string property, string key)
    {
        TypeSet types = alternative.Facets.Property(property) is { } found ? facets.Collect(found.Parts).EffectiveTypes & ~TypeSet.Null : TypeSet.String;
        if (types != TypeSet.None && (types & ~TypeSet.AnyNumber) == 0 && Integer(key) is { } digits)
        {
            return new TagModel(TagType.Integer, digits);
        }

        return types == TypeSet.Boolean && key is "true" or "false" ? new TagModel(TagType.Boolean, key) : new TagModel(TagType.String, key);
    }

    // The values that are listed, in a union those of all its alternatives: one that is null, or of titled constants. Each schema once, as alternatives may hold each other, and themselves.
    private static List<ListedValue>? Listed(FacetCollector facets, ImmutableArray<SchemaPart> parts)
    {
        var listed = new List<ListedValue>();
        var seen = new HashSet<PartsKey>();
        var open = new Stack<ImmutableArray<SchemaPart>>([parts]);
        while (open.Count > 0)
        {
            ImmutableArray<SchemaPart> next = open.Pop();
            if (!seen.Add(new PartsKey(next)))
            {
                continue;
            }

            Facets said = facets.Collect(next);
            if (said.Values is { } values)
            {
                listed.AddRange(values);
            }
            else if (said.Alternatives.Count == 1)
            {
                AlternativeSet set = said.Alternatives[0];
                foreach (SchemaNode item in set.Items.Items.Reverse())
                {
                    open.Push([new SchemaPart(set.Schema.With(item), false)]);
                }
            }
            else if (said.Types != TypeSet.Null)
            {
                return null;
            }
        }

        return listed;
    }

    /// <summary>A value as a tag; null where it can be none.</summary>
    public static TagModel? Of(ListedValue value) => value.Kind switch
    {
        ScalarKind.String => new TagModel(TagType.String, value.Text),
        ScalarKind.True or ScalarKind.False => new TagModel(TagType.Boolean, value.Text),
        ScalarKind.Number when Integer(value.Text) is { } digits => new TagModel(TagType.Integer, digits),
        _ => null,
    };

    // 1, 1.0 and 1e0 are one value. A tag is read as a long: what does not fit is none.
    private static string? Integer(string text)
    {
        bool isTag = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue;
        return isTag ? number.ToString("0", CultureInfo.InvariantCulture) : null;
    }
}
