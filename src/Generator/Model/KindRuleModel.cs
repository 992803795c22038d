namespace EventUnion.Generator.Model;

/// <summary>How a variant is recognised by its members.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Conditions">What must all be so.</param>
internal sealed record KindRuleModel(int Kind, EquatableArray<ConditionModel> Conditions);
