namespace EventUnion.Generator.Model;

/// <summary>One variant of a union.</summary>
/// <param name="Name">The name of the kind; also of its view.</param>
/// <param name="Doc">The schema's description, or null.</param>
/// <param name="Tags">The tag values that mean this variant; none in a union without a tag.</param>
/// <param name="Value">Of a variant whose events are no objects: what they are.</param>
internal sealed record KindModel(string Name, string? Doc, EquatableArray<TagModel> Tags, ValueModel? Value);
