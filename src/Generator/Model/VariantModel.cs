namespace EventUnion.Generator.Model;

/// <summary>What makes an object a variant of a union.</summary>
/// <param name="UnionName">The union's C# name.</param>
/// <param name="Kind">Its kind in that union, counted from 1.</param>
/// <param name="TagName">The JSON name of the tag; null where the union has none.</param>
/// <param name="Tags">The tag values that mean it; none in a union without a tag.</param>
/// <param name="IsValue">Whether its events are no objects but one value, which is its only member and stands in slot 0.</param>
internal sealed record VariantModel(string UnionName, int Kind, string? TagName, EquatableArray<TagModel> Tags, bool IsValue = false)
{
    /// <summary>The tag value to write; null where the variant has several and <c>Members</c> holds the tag as a member.</summary>
    public TagModel? Tag => Tags.Count == 1 ? Tags[0] : null;
}
