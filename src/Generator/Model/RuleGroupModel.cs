namespace EventUnion.Generator.Model;

/// <summary>Variants that are told apart by their members.</summary>
/// <param name="Kinds">What the tag may say where it leaves these open: the kinds among them; 0 in a union without a tag.</param>
/// <param name="Rules">How they are told apart, in the order in which it is tried.</param>
internal sealed record RuleGroupModel(EquatableArray<int> Kinds, EquatableArray<KindRuleModel> Rules);
