using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;

namespace EventUnion.Generator.Parsing;

/// <summary>The models of unions and of their slots.</summary>
internal static class UnionModels
{
    public static UnionModel Of(UnionShape union, bool isValidated)
    {
        SlotLayout layout = union.Layout!;
        return new UnionModel(
            union.Name,
            union.Description,
            union.TagName,
            union.TagName is { } tag ? layout.Slot(tag) : 0,
            union.TagIsOptional,
            layout.Count,
            new([.. union.Variants.Select(static v => new KindModel(v.Object.Name, v.Object.Description, new(v.Tags), v.Object.IsValue ? ValueModels.Of(v.Object.Members[0].Value) : null))]),
            new([.. layout.Names.Select(n => new LookupModel(n, layout.Slot(n), layout.Eager(n) is not null))]),
            new([.. layout.Names.Select(n => new SlotModel(union.SlotNames[n], layout.Slot(n)))]),
            Scopes(layout),
            new([.. union.Groups.Select(g => Of(g, layout))]),
            new([.. union.Names.Select(static n => new NameModel(n.Name, n.Variant.Kind))]),
            union.SseEventIsTag,
            union.IsRoot,
            isValidated,
            union.Rules,
            isValidated ? new([.. Types(union.Others)]) : EquatableArray<string>.Empty);
    }

    public static EquatableArray<ScopeModel> Scopes(SlotLayout layout) =>
        new([.. layout.Scopes.Select(static s => new ScopeModel(s.Slot, s.Object.Name))]);

    private static RuleGroupModel Of(RuleGroup group, SlotLayout layout) => new(
        group.Variants.Count == 0 ? new([0]) : new([.. group.Variants.Select(static v => v.Kind)]),
        new([.. group.Rules.Select(r => new KindRuleModel(r.Variant.Kind, new([.. r.Conditions.Select(c => Of(c, layout))])))]));

    private static ConditionModel Of(Condition condition, SlotLayout layout) =>
        new(
            new([.. condition.Members.Select(m => m == Condition.Self ? 0 : layout.Slot(m))]),
            new([.. Types(condition.Types), .. condition.IsRequired ? Array.Empty<string>() : ["Absent"]]),
            new(condition.Values),
            !condition.IsRequired);

    private static IEnumerable<string> Types(TypeSet types)
    {
        foreach (TypeSet type in (TypeSet[])[TypeSet.Null, TypeSet.Boolean, TypeSet.String, TypeSet.Array, TypeSet.Object])
        {
            if ((types & type) != 0)
            {
                yield return type.ToString();
            }
        }

        if ((types & TypeSet.AnyNumber) != 0)
        {
            yield return nameof(TypeSet.Number);
        }
    }
}
