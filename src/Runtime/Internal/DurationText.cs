using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace EventUnion;

/// <summary>
/// Durations as ISO 8601 writes them: <c>P</c>, components of the date, then <c>T</c> and components of the time, each a number and a letter, from the longest to the shortest. The last
/// one may have a fraction; a sign may stand before it all.
/// </summary>
internal static class DurationText
{
    /// <summary>The room that any <see cref="TimeSpan"/> takes: <c>-P10675199DT2H48M5.4775808S</c>.</summary>
    public const int MaxLength = 32;

    /// <summary>Digits of a number, or of its fraction, that are looked at: more of the one is longer than any TimeSpan, more of the other shorter than a tick.</summary>
    private const int MaxDigits = 18;

    /// <summary>The letters in their order. Years and months have no length.</summary>
    private static ReadOnlySpan<byte> DateLetters => "YMWD"u8;

    private static ReadOnlySpan<byte> TimeLetters => "HMS"u8;

    private static readonly long[] s_dateTicks = [0, 0, 7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay];
    private static readonly long[] s_timeTicks = [TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond];

    /// <summary>Parses UTF-16.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        byte[]? rented = null;
        Span<byte> ascii = text.Length <= 256 ? stackalloc byte[256] : (rented = ArrayPool<byte>.Shared.Rent(text.Length));
        bool valid = Ascii.FromUtf16(text, ascii, out int written) == OperationStatus.Done;
        valid &= TryParse(ascii[..written], out value);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return valid;
    }

    /// <summary>Parses UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        ReadOnlySpan<byte> rest = text;
        bool isNegative = rest is [(byte)'-', ..];
        rest = rest is [(byte)'-' or (byte)'+', ..] ? rest[1..] : rest;
        if (rest is not [(byte)'P', _, ..])
            return false;
        rest = rest[1..];
        Int128 ticks = 0;
        bool isEnded = false;
        if (!TryTake(ref rest, DateLetters, s_dateTicks, ref ticks, ref isEnded))
            return false;
        if (rest is [(byte)'T', _, ..] && !isEnded)
        {
            rest = rest[1..];
            if (!TryTake(ref rest, TimeLetters, s_timeTicks, ref ticks, ref isEnded))
                return false;
        }

        ticks = isNegative ? -ticks : ticks;
        if (!rest.IsEmpty || ticks < long.MinValue || ticks > long.MaxValue)
            return false;
        value = new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>Writes a duration in days, hours, minutes and seconds.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="destination">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public static int Format(TimeSpan value, Span<byte> destination)
    {
        int length = 0;
        UInt128 ticks = (UInt128)Int128.Abs(value.Ticks);
        if (value.Ticks < 0)
            destination[length++] = (byte)'-';
        destination[length++] = (byte)'P';
        length += Component(ticks / TimeSpan.TicksPerDay, (byte)'D', destination[length..]);
        UInt128 rest = ticks % TimeSpan.TicksPerDay;
        if (rest == 0 && ticks != 0)
            return length;
        destination[length++] = (byte)'T';
        length += Component(rest / TimeSpan.TicksPerHour, (byte)'H', destination[length..]);
        length += Component(rest / TimeSpan.TicksPerMinute % 60, (byte)'M', destination[length..]);
        decimal seconds = (long)(rest % TimeSpan.TicksPerMinute) / (decimal)TimeSpan.TicksPerSecond;
        if (seconds != 0 || ticks == 0)
        {
            _ = Utf8Formatter.TryFormat(seconds, destination[length..], out int written);
            length += written;
            destination[length++] = (byte)'S';
        }

        return length;
    }

    private static int Component(UInt128 count, byte letter, Span<byte> destination)
    {
        if (count == 0)
            return 0;
        _ = ((long)count).TryFormat(destination, out int written, default, CultureInfo.InvariantCulture);
        destination[written] = letter;
        return written + 1;
    }

    /// <summary>Takes components as long as there are any of these letters, in their order.</summary>
    private static bool TryTake(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> letters, long[] lengths, ref Int128 ticks, ref bool isEnded)
    {
        int next = 0;
        while (!rest.IsEmpty && rest[0] != (byte)'T')
        {
            if (isEnded || !TryTakeNumber(ref rest, out long whole, out ReadOnlySpan<byte> fraction) || rest.IsEmpty)
                return false;
            int found = letters[next..].IndexOf(rest[0]);
            if (found < 0)
                return false;
            long length = lengths[next + found];
            isEnded = !fraction.IsEmpty;
            if (length == 0 && (whole != 0 || fraction.IndexOfAnyExcept((byte)'0') >= 0))
                return false;
            ticks += ((Int128)whole * length) + Fraction(fraction, length);
            next += found + 1;
            rest = rest[1..];
        }

        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> rest, out long whole, out ReadOnlySpan<byte> fraction)
    {
        fraction = default;
        ReadOnlySpan<byte> digits = TakeDigits(ref rest);
        if (digits.IsEmpty || !TryCount(digits.TrimStart((byte)'0'), out whole))
        {
            whole = 0;
            return false;
        }

        if (rest is not [(byte)'.' or (byte)',', ..])
            return true;
        rest = rest[1..];
        fraction = TakeDigits(ref rest);
        return !fraction.IsEmpty;
    }

    private static Int128 Fraction(ReadOnlySpan<byte> digits, long length)
    {
        Int128 value = 0, scale = 1;
        foreach (byte digit in digits[..Math.Min(digits.Length, MaxDigits)])
        {
            value = (value * 10) + (digit - '0');
            scale *= 10;
        }

        return value * length / scale;
    }

    private static bool TryCount(ReadOnlySpan<byte> digits, out long value)
    {
        value = 0;
        foreach (byte digit in digits[..Math.Min(digits.Length, MaxDigits)])
            value = (value * 10) + (digit - '0');
        return digits.Length <= MaxDigits;
    }

    private static ReadOnlySpan<byte> TakeDigits(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        ReadOnlySpan<byte> digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];
        return digits;
    }
}
