using System.Globalization;
using System.Numerics;

namespace EventUnion.Internal;

/// <summary>A number that is an integer in the range of a type of .NET.</summary>
internal sealed class IntegerFit<T> : NumberFit
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static IntegerFit<T> Instance { get; } = new();

    public override string Message { get; } = string.Create(
        CultureInfo.InvariantCulture, $"The number is not an {(T.IsZero(T.MinValue) ? "unsigned " : "")}integer of {8 * T.Zero.GetByteCount()} bits.");

    public override bool Fits(JsonNumber number) => number.TryGetInteger(out T _);
}
