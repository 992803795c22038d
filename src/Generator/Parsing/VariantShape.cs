using System.Collections.Immutable;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>A variant of a union.</summary>
/// <param name="Union">The union.</param>
/// <param name="Kind">Its number, from 1.</param>
/// <param name="Tags">The values of the tag that mean it; empty in a union without a tag.</param>
/// <param name="Object">Its body: this variant's own, as a view knows its union.</param>
internal sealed record VariantShape(UnionShape Union, int Kind, ImmutableArray<TagModel> Tags, ObjectShape Object)
{
    // A record's own hash would walk from variant to union to variant.
    public bool Equals(VariantShape? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Kind;
}
