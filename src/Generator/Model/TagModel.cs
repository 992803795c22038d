namespace EventUnion.Generator.Model;

/// <summary>One value of a tag.</summary>
/// <param name="Type">The JSON type it has.</param>
/// <param name="Value">The text of a string, unescaped; the digits of an integer; <c>true</c> or <c>false</c>.</param>
internal sealed record TagModel(TagType Type, string Value);
