namespace EventUnion.Internal;

/// <summary>A number that a <see cref="decimal"/> is exactly.</summary>
internal sealed class DecimalFit : NumberFit
{
    public static DecimalFit Instance { get; } = new();

    public override string Message => "The number has no exact decimal value.";

    public override bool Fits(JsonNumber number) => number.TryGetDecimal(out _);
}
