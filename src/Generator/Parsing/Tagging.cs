using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>How the alternatives of a union are told apart.</summary>
/// <param name="Name">The JSON name of the tag.</param>
/// <param name="Variants">
/// The tag values of each alternative that has some, in schema order; and whether several of one alternative are several kinds, as a mapping means that
/// names them one by one.
/// </param>
internal sealed record Tagging(string Name, IReadOnlyList<(Alternative Alternative, List<TagModel> Tags, bool OneKindPerTag)> Variants);
