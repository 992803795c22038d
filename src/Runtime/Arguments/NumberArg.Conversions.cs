using System.Diagnostics.CodeAnalysis;

namespace EventUnion;

/// <content>
/// The conversions. C# picks one by standard conversions between these types: the small integer types are listed because without them
/// they would be ambiguous, and <c>ulong?</c> is not, because with it the literal <c>null</c> would be.
/// </content>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref partial struct NumberArg
{
    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    /// <param name="value">The number.</param>
    [CLSCompliant(false)]
    public static NumberArg From(ulong? value) => value is { } number ? number : Null;

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    /// <param name="value">The number.</param>
    public static NumberArg From(Number? value) => value is { } number ? number : Null;

    /// <summary>The seconds, or JSON <c>null</c> for null.</summary>
    /// <param name="value">The time.</param>
    public static NumberArg From(UnixTime? value) => value is { } time ? time : Null;

    /// <summary>The integer.</summary>
    public static implicit operator NumberArg(byte value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    public static implicit operator NumberArg(short value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    [CLSCompliant(false)]
    public static implicit operator NumberArg(ushort value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    public static implicit operator NumberArg(int value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    [CLSCompliant(false)]
    public static implicit operator NumberArg(uint value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    public static implicit operator NumberArg(long value) => new(ArgumentKind.Integer, value);

    /// <summary>The integer.</summary>
    [CLSCompliant(false)]
    public static implicit operator NumberArg(ulong value) => new(ArgumentKind.UnsignedInteger, (long)value);

    /// <summary>The number that the float's shortest round-trip text is.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static implicit operator NumberArg(float value)
    {
        if (!float.IsFinite(value))
            ValueThrow.NotFinite(nameof(value));
        return new NumberArg(ArgumentKind.Single, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>The number that the double's shortest round-trip text is.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static implicit operator NumberArg(double value)
    {
        if (!double.IsFinite(value))
            ValueThrow.NotFinite(nameof(value));
        return new NumberArg(ArgumentKind.Double, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>The number, with the zeros at the end of its fraction.</summary>
    public static implicit operator NumberArg(decimal value) => new(value);

    /// <summary>The number as it is spelled.</summary>
    public static implicit operator NumberArg(Number value) => value.ToArg();

    /// <summary>The seconds as they are spelled.</summary>
    public static implicit operator NumberArg(UnixTime value) => value.Seconds.ToArg();

    /// <summary>The number as it was read.</summary>
    /// <exception cref="FormatException">The view does not come from a reader and is no JSON number.</exception>
    public static implicit operator NumberArg(JsonNumber value)
    {
        if (!DecimalDigits.TryParse(value.Raw, out _))
            ValueThrow.NotANumber(value.Raw);
        return FromValidated(value.Raw);
    }

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    public static implicit operator NumberArg(int? value) => value is { } number ? number : Null;

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    public static implicit operator NumberArg(long? value) => value is { } number ? number : Null;

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static implicit operator NumberArg(float? value) => value is { } number ? number : Null;

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static implicit operator NumberArg(double? value) => value is { } number ? number : Null;

    /// <summary>The number, or JSON <c>null</c> for null.</summary>
    public static implicit operator NumberArg(decimal? value) => value is { } number ? number : Null;

    /// <summary>A number whose text was checked already.</summary>
    internal static NumberArg FromValidated(ReadOnlySpan<byte> raw) => new(raw);
}
