using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>An owned JSON number that loses nothing: neither digits nor the way they are spelled.</summary>
/// <remarks>
/// <para>
/// Most numbers are spelled as .NET spells a <see cref="double"/>; those are kept as one and take no memory beside it. All others
/// (<c>1.0</c>, <c>1e3</c>, 64-bit integers of 16 digits and more, long fractions) keep their text.
/// </para>
/// <para>
/// Equality and order are by the value of the decimal digits, exactly: <c>1.0</c> equals <c>1</c>, <c>-0</c> equals <c>0</c>, and two numbers
/// that only share their nearest double differ. A <see cref="double"/> stands for its shortest round-trip text. The default is 0.
/// </para>
/// </remarks>
[JsonConverter(typeof(NumberConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Number
{
    /// <summary>Room for any double in its shortest text, as in <c>-2.2250738585072014E-308</c>.</summary>
    internal const int MaxDoubleLength = 32;

    /// <summary>The nearest double; infinite where the text is beyond the largest.</summary>
    private readonly double _nearest;

    /// <summary>The text, unless it is the shortest one of <see cref="_nearest"/>.</summary>
    private readonly byte[]? _text;

    private Number(double nearest, byte[]? text)
    {
        _nearest = nearest;
        _text = text;
    }

    /// <summary>Whether the value is an integer, of any size and however it is spelled.</summary>
    public bool IsInteger => View(stackalloc byte[MaxDoubleLength]).IsInteger;

    /// <summary>Reads a number by the grammar of JSON.</summary>
    /// <param name="utf8">The number and nothing else.</param>
    /// <exception cref="FormatException"><paramref name="utf8"/> is not a JSON number.</exception>
    public static Number Parse(ReadOnlySpan<byte> utf8)
    {
        if (!TryParse(utf8, out Number value))
            ValueThrow.NotANumber(utf8);
        return value;
    }

    /// <summary>Reads a number by the grammar of JSON.</summary>
    /// <param name="utf8">The number and nothing else.</param>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether <paramref name="utf8"/> is a JSON number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Number value)
    {
        value = default;
        if (!new JsonNumber(utf8).TryGetNearest(out double nearest))
            return false;
        Span<byte> shortest = stackalloc byte[MaxDoubleLength];
        bool isShortest = double.IsFinite(nearest) && shortest[..Format(nearest, shortest)].SequenceEqual(utf8);
        value = new Number(nearest, isShortest ? null : utf8.ToArray());
        return true;
    }

    /// <inheritdoc cref="JsonNumber.TryGetInt32"/>
    public bool TryGetInt32(out int value) => View(stackalloc byte[MaxDoubleLength]).TryGetInt32(out value);

    /// <inheritdoc cref="JsonNumber.TryGetInt64"/>
    public bool TryGetInt64(out long value) => View(stackalloc byte[MaxDoubleLength]).TryGetInt64(out value);

    /// <inheritdoc cref="JsonNumber.TryGetUInt64"/>
    [CLSCompliant(false)]
    public bool TryGetUInt64(out ulong value) => View(stackalloc byte[MaxDoubleLength]).TryGetUInt64(out value);

    /// <inheritdoc cref="JsonNumber.TryGetInt128"/>
    public bool TryGetInt128(out Int128 value) => View(stackalloc byte[MaxDoubleLength]).TryGetInt128(out value);

    /// <inheritdoc cref="JsonNumber.TryGetDecimal"/>
    public bool TryGetDecimal(out decimal value) => View(stackalloc byte[MaxDoubleLength]).TryGetDecimal(out value);

    /// <inheritdoc cref="JsonNumber.TryGetDouble"/>
    public bool TryGetDouble(out double value)
    {
        bool finite = double.IsFinite(_nearest);
        value = finite ? _nearest : 0;
        return finite;
    }

    /// <inheritdoc cref="JsonNumber.TryGetSingle"/>
    public bool TryGetSingle(out float value) => View(stackalloc byte[MaxDoubleLength]).TryGetSingle(out value);

    /// <summary>Writes the number as it is spelled.</summary>
    /// <param name="writer">Receives the number.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_text is null)
            writer.WriteNumberValue(_nearest);
        else
            writer.WriteRawValue(_text, skipInputValidation: true); // checked by Parse
    }

    /// <summary>The number as a view.</summary>
    /// <param name="scratch">Holds the text where the number keeps none.</param>
    internal JsonNumber View(Span<byte> scratch) => new(_text is null ? scratch[..Format(_nearest, scratch)] : _text);

    /// <summary>The number as an argument, which may borrow the text that it keeps.</summary>
    internal NumberArg ToArg() => _text is null ? _nearest : NumberArg.FromValidated(_text);

    private static int Format(double value, Span<byte> destination)
    {
        bool fits = value.TryFormat(destination, out int length, default, CultureInfo.InvariantCulture);
        Debug.Assert(fits, "No double is longer than the buffer.");
        return length;
    }
}
