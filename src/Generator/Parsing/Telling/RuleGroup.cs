namespace EventUnion.Generator.Parsing.Telling;

/// <summary>Variants that are told apart by their members.</summary>
/// <param name="Variants">All of them; empty for all that a union without a tag has.</param>
/// <param name="Rules">How, in the order in which it is tried.</param>
internal sealed record RuleGroup(IReadOnlyList<VariantShape> Variants, IReadOnlyList<(VariantShape Variant, IReadOnlyList<Condition> Conditions)> Rules);
