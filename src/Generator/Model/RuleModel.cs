namespace EventUnion.Generator.Model;

/// <summary>What a schema asserts of a value.</summary>
/// <param name="Assertions">Keywords, and behind each its value as JSON; a pattern in the words of .NET.</param>
/// <param name="Element">What it asserts of elements, of the values of a map, or of an object's members that it does not declare.</param>
/// <param name="Names">What it asserts of the names of members.</param>
/// <param name="Choices">The alternatives that it has for what is no union in C#.</param>
internal sealed record RuleModel(EquatableArray<string> Assertions, RuleModel? Element, RuleModel? Names, EquatableArray<ChoiceModel> Choices);
