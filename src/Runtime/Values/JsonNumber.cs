using System.Diagnostics;
using System.Numerics;

namespace EventUnion;

/// <summary>A JSON number as it is spelled: a view of its bytes.</summary>
/// <remarks>
/// <para>
/// Integers are exact: <c>1.0</c>, <c>1e3</c> and <c>10e-1</c> are integers, <c>1.5</c> is none, and what is out of a type's range has
/// no value of that type. Decimals are exact, never rounded. Binary fractions are the nearest ones. Equality is by value.
/// Everything runs in linear time, whatever the number of digits or the exponent, and allocates nothing but strings and exceptions.
/// </para>
/// <para>The default is no number at all: it has no values, and equals only itself. A view is as long-lived as the bytes: over a stream, until the next event, and nothing throws afterwards.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly ref partial struct JsonNumber
{
    /// <summary>The first second of the year 1, counted from 1970.</summary>
    private const long MinUnixSeconds = -62_135_596_800;

    /// <summary>The first second of the year 10000, counted from 1970.</summary>
    private const long EndOfUnixSeconds = 253_402_300_800;

    /// <summary>A view of a JSON number.</summary>
    /// <param name="raw">The bytes of the number, as a reader accepted them. Other bytes than a JSON number have no values.</param>
    public JsonNumber(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>The bytes of the number.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether the value is an integer, of any size and however it is spelled.</summary>
    public bool IsInteger => TryGetPlain(out _) || (DecimalDigits.TryParse(Raw, out DecimalDigits digits) && digits.IsInteger);

    /// <summary>Gets the exact value as a 32-bit integer, if there is one.</summary>
    /// <param name="value">The value, or 0.</param>
    public bool TryGetInt32(out int value) => TryGetInteger(out value);

    /// <summary>Gets the exact value as a 64-bit integer, if there is one.</summary>
    /// <param name="value">The value, or 0.</param>
    public bool TryGetInt64(out long value) => TryGetInteger(out value);

    /// <summary>Gets the exact value as an unsigned 64-bit integer, if there is one.</summary>
    /// <param name="value">The value, or 0.</param>
    [CLSCompliant(false)]
    public bool TryGetUInt64(out ulong value) => TryGetInteger(out value);

    /// <summary>Gets the exact value as a 128-bit integer, if there is one.</summary>
    /// <param name="value">The value, or 0.</param>
    public bool TryGetInt128(out Int128 value)
    {
        value = 0;
        if (TryGetPlain(out long plain))
        {
            value = plain;
            return true;
        }

        if (!DecimalDigits.TryParse(Raw, out DecimalDigits digits) || !digits.TryGetInteger(out UInt128 absolute))
            return false;
        UInt128 limit = (UInt128)Int128.MaxValue + (digits.IsNegative ? 1u : 0u);
        if (absolute > limit)
            return false;
        value = digits.IsNegative ? unchecked(-(Int128)absolute) : (Int128)absolute;
        return true;
    }

    /// <summary>Gets the exact value as a decimal, if there is one; never a rounded one.</summary>
    /// <param name="value">
    /// The value, or 0. Without an exponent, zeros at the end of a fraction are kept where there is room (<c>1.50</c> is <c>1.50m</c>).
    /// </param>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return DecimalDigits.TryParse(Raw, out DecimalDigits digits) && digits.TryGetDecimal(out value);
    }

    /// <summary>Gets the nearest double (ties to even), unless that is infinite.</summary>
    /// <param name="value">The value, or 0. Numbers too close to zero are zero.</param>
    public bool TryGetDouble(out double value)
    {
        if (TryGetNearest(out value) && double.IsFinite(value))
            return true;
        value = 0;
        return false;
    }

    /// <summary>Gets the nearest float (ties to even, decided on the decimal digits), unless that is infinite.</summary>
    /// <param name="value">The value, or 0. Numbers too close to zero are zero.</param>
    public bool TryGetSingle(out float value)
    {
        bool isNumber = DecimalDigits.TryParse(Raw, out DecimalDigits digits);
        value = isNumber ? digits.ToSingle() : 0;
        if (isNumber && float.IsFinite(value))
            return true;
        value = 0;
        return false;
    }

    /// <summary>Gets the instant that is so many seconds after 1970-01-01T00:00:00Z, leap seconds not counted.</summary>
    /// <param name="value">The instant, in UTC, or the default. Of a fraction, digits behind the seventh are cut off.</param>
    /// <returns>False where the instant is beyond the years 1 to 9999, or the number has more digits than a <see cref="decimal"/>.</returns>
    public bool TryGetUnixTime(out DateTimeOffset value)
    {
        value = default;
        if (!TryGetDecimal(out decimal seconds) || seconds < MinUnixSeconds || seconds >= EndOfUnixSeconds)
            return false;
        value = DateTimeOffset.UnixEpoch.AddTicks((long)decimal.Truncate(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    /// <summary>Gets the exact value as an integer of at most 64 bits, if there is one.</summary>
    internal bool TryGetInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>
    {
        bool fits;
        if (TryGetPlain(out long plain))
        {
            value = T.CreateSaturating(plain);
            fits = long.CreateSaturating(value) == plain;
        }
        else
        {
            fits = TryGetInt128(out Int128 wide);
            value = T.CreateSaturating(wide);
            fits &= Int128.CreateSaturating(value) == wide;
        }

        value = fits ? value : default;
        return fits;
    }

    /// <summary>Gets the nearest double, infinities among them.</summary>
    internal bool TryGetNearest(out double value)
    {
        if (TryGetPlain(out long plain) && plain != 0) // a zero may have a sign
        {
            value = plain;
            return true;
        }

        // Not Utf8Parser: it rounds ties of twenty digits and more the wrong way (70159112021234068000e-3, in .NET 10.0).
        bool isNumber = DecimalDigits.TryParse(Raw, out DecimalDigits digits);
        value = isNumber ? digits.ToDouble() : 0;
        return isNumber;
    }

    /// <summary>The value of digits alone, as most numbers are; up to 18 of them, which no <see cref="long"/> is too short for.</summary>
    private bool TryGetPlain(out long value)
    {
        ReadOnlySpan<byte> raw = Raw;
        bool negative = !raw.IsEmpty && raw[0] == (byte)'-';
        int start = negative ? 1 : 0;
        value = 0;
        if (raw.Length == start || raw.Length - start > 18 || (raw[start] == (byte)'0' && raw.Length - start > 1))
            return false;
        long absolute = 0;
        for (int i = start; i < raw.Length; i++)
        {
            uint digit = (uint)raw[i] - '0';
            if (digit > 9)
                return false;
            absolute = (absolute * 10) + digit;
        }

        value = negative ? -absolute : absolute;
        return true;
    }
}
