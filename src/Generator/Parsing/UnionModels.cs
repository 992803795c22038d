using System.Collections.Immutable;
using EventUnion.Generator.Model;

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
            layout.Slot(union.TagName),
            union.TagIsOptional,
            layout.Count,
            new([.. union.Variants.Select(static v => new KindModel(v.Object.Name, v.Object.Description, new(v.Tags)))]),
            new([.. layout.Names.Select(n => new LookupModel(n, layout.Slot(n), layout.Eager(n) is not null))]),
            Scopes(layout),
            union.IsRoot,
            isValidated);
    }

    public static EquatableArray<ScopeModel> Scopes(SlotLayout layout) =>
        new([.. layout.Scopes.Select(static s => new ScopeModel(s.Slot, s.Object.Name))]);
}
