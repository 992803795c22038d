namespace EventUnion.Generator.Model;

/// <summary>Alternatives of which a value must keep to one.</summary>
/// <param name="Keyword">The keyword that lists them.</param>
/// <param name="Options">What each asserts; its type comes first.</param>
internal sealed record ChoiceModel(string Keyword, EquatableArray<RuleModel> Options);
