using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventUnion.Generator.Analysis;

/// <summary>A case of a switch over kinds.</summary>
/// <param name="Names">Whether it names a kind.</param>
/// <param name="Takes">Whether it takes a kind whatever else is true.</param>
internal sealed record KindArm(Func<int, bool> Names, Func<int, bool> Takes)
{
    public static IEnumerable<KindArm> Of(ISwitchOperation statement)
    {
        foreach (ICaseClauseOperation clause in statement.Cases.SelectMany(static c => c.Clauses))
        {
            switch (clause)
            {
                case ISingleValueCaseClauseOperation single:
                    yield return new KindArm(k => KindPattern.IsKind(single.Value, k), k => KindPattern.IsKind(single.Value, k));
                    break;
                case IPatternCaseClauseOperation pattern:
                    yield return Of(pattern.Pattern, pattern.Guard);
                    break;
                default:
                    yield return new KindArm(static _ => false, static _ => true);
                    break;
            }
        }
    }

    public static IEnumerable<KindArm> Of(ISwitchExpressionOperation expression) => expression.Arms.Select(static a => Of(a.Pattern, a.Guard));

    private static KindArm Of(IPatternOperation pattern, IOperation? guard) =>
        new(k => KindPattern.Names(pattern, k), k => guard is null && KindPattern.Matches(pattern, k));
}
