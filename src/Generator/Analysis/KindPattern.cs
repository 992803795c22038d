using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventUnion.Generator.Analysis;

/// <summary>What a pattern says of the number of a kind.</summary>
internal static class KindPattern
{
    /// <summary>Whether a kind matches. What can't be told, as of a pattern over something else, is taken to match.</summary>
    public static bool Matches(IPatternOperation pattern, int kind) => pattern switch
    {
        IConstantPatternOperation constant => IsKind(constant.Value, kind),
        INegatedPatternOperation negated => !Matches(negated.Pattern, kind),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Matches(both.LeftPattern, kind) && Matches(both.RightPattern, kind),
        IBinaryPatternOperation either => Matches(either.LeftPattern, kind) || Matches(either.RightPattern, kind),
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: int bound } } relation => Compares(relation.OperatorKind, kind.CompareTo(bound)),
        _ => true,
    };

    /// <summary>Whether a pattern names a kind, and so was written with it in mind: what matches because of another kind, or because it is not another, is not named.</summary>
    public static bool Names(IPatternOperation pattern, int kind) => pattern switch
    {
        IConstantPatternOperation constant => IsKind(constant.Value, kind),
        IBinaryPatternOperation both => Names(both.LeftPattern, kind) || Names(both.RightPattern, kind),
        _ => false,
    };

    /// <summary>Whether a constant is the number of a kind.</summary>
    public static bool IsKind(IOperation value, int kind) => value.ConstantValue is { HasValue: true, Value: int number } && number == kind;

    private static bool Compares(BinaryOperatorKind relation, int order) => relation switch
    {
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => true,
    };
}
