namespace EventUnion.Generator.Model;

/// <summary>What a schema asserts of a value.</summary>
/// <param name="Assertions">Keywords, and behind each its value as JSON; a pattern in the words of .NET.</param>
/// <param name="Element">What it asserts of elements, or of the values of a map.</param>
/// <param name="Names">What it asserts of the names of members.</param>
internal sealed record RuleModel(EquatableArray<string> Assertions, RuleModel? Element = null, RuleModel? Names = null);
