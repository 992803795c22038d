using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>How the alternatives of a union are told apart.</summary>
/// <param name="Name">The JSON name of the tag; null where members other than a tag tell them apart.</param>
/// <param name="Variants">The alternatives that are kinds, in schema order, each with its values of the tag.</param>
/// <param name="Default">The one among them that is meant where the tag is none of theirs, or absent; it may have no values itself.</param>
internal sealed record Tagging(string? Name, IReadOnlyList<(Alternative Alternative, List<TagModel> Tags)> Variants, Alternative? Default);
