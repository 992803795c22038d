using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EventUnion;

/// <content>Conversions: implicit where nothing is lost, by exception where something would be.</content>
[SuppressMessage("Usage", "CA2225", Justification = "TryGet is the named form of every cast, Parse the one of the rest.")]
public readonly partial struct Number
{
    /// <summary>Integers below this are spelled without an exponent by a double, as by themselves.</summary>
    private const long MaxPlainDouble = 1_000_000_000_000_000;

    /// <summary>The integer.</summary>
    public static implicit operator Number(int value) => new(value, null);

    /// <summary>The integer.</summary>
    public static implicit operator Number(long value) =>
        value is > -MaxPlainDouble and < MaxPlainDouble ? new(value, null) : FromFormattable(value);

    /// <summary>The integer.</summary>
    [CLSCompliant(false)]
    public static implicit operator Number(ulong value) =>
        value < MaxPlainDouble ? new(value, null) : FromFormattable(value);

    /// <summary>The number that the double's shortest round-trip text is.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static implicit operator Number(double value)
    {
        if (!double.IsFinite(value))
            ValueThrow.NotFinite(nameof(value));
        return new Number(value, null);
    }

    /// <summary>The number, with the zeros at the end of its fraction.</summary>
    public static implicit operator Number(decimal value) => FromFormattable(value);

    /// <summary>The exact value as a 32-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public static explicit operator int(Number value) => value.View(stackalloc byte[MaxDoubleLength]).GetInt32();

    /// <summary>The exact value as a 64-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public static explicit operator long(Number value) => value.View(stackalloc byte[MaxDoubleLength]).GetInt64();

    /// <summary>The exact value as an unsigned 64-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    [CLSCompliant(false)]
    public static explicit operator ulong(Number value) => value.View(stackalloc byte[MaxDoubleLength]).GetUInt64();

    /// <summary>The nearest double.</summary>
    /// <exception cref="OverflowException">The number is beyond the largest double.</exception>
    public static explicit operator double(Number value) => value.View(stackalloc byte[MaxDoubleLength]).GetDouble();

    /// <summary>The exact value as a decimal.</summary>
    /// <exception cref="OverflowException">No decimal has this value.</exception>
    public static explicit operator decimal(Number value) => value.View(stackalloc byte[MaxDoubleLength]).GetDecimal();

    private static Number FromFormattable<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40]; // a decimal has 29 digits, a sign and a point
        _ = value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return Parse(text[..length]);
    }
}
