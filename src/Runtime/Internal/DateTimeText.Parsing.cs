using System.Buffers;
using System.Text;

namespace EventUnion;

/// <content>
/// The form: <c>date</c>, <c>time</c>, or <c>date</c> (<c>T</c>, <c>t</c> or a space) <c>time</c>, where
/// <c>date</c> is <c>YYYY-MM-DD</c> and <c>time</c> is <c>hh:mm[:ss[.fraction]][zone]</c>; the zone is <c>Z</c>, <c>z</c>, <c>±hh:mm</c>,
/// <c>±hhmm</c> or <c>±hh</c>. ISO 8601 also writes the fraction with a comma. Nothing may stand before or behind.
/// </content>
internal readonly partial struct DateTimeText
{
    private const int FractionDigits = 7;

    /// <summary>Parses a text of JSON.</summary>
    public static bool TryParse(JsonText text, out DateTimeText parsed)
    {
        using var unescaped = new UnescapedBytes(text, stackalloc byte[256], exact: true);
        return TryParse(unescaped.Span, out parsed);
    }

    /// <summary>Parses UTF-16.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeText parsed)
    {
        byte[]? rented = null;
        Span<byte> ascii = text.Length <= 256 ? stackalloc byte[256] : (rented = ArrayPool<byte>.Shared.Rent(text.Length));
        bool valid = Ascii.FromUtf16(text, ascii, out int written) == OperationStatus.Done;
        valid &= TryParse(ascii[..written], out parsed);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return valid;
    }

    /// <summary>Parses UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeText parsed)
    {
        parsed = default;
        ReadOnlySpan<byte> rest = text;
        int year = 0, month = 0, day = 0;
        bool hasDate = text.Length >= 10 && text[4] == (byte)'-';
        if (hasDate)
        {
            if (!TryTakeDate(ref rest, out year, out month, out day))
                return false;
            if (rest.IsEmpty)
            {
                parsed = new DateTimeText { HasDate = true, Year = year, Month = month, Day = day };
                return true;
            }

            if (rest[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
                return false;
            rest = rest[1..];
        }

        if (!TryTakeClock(ref rest, out long ticks, out bool leap) || !TryTakeZone(ref rest, out bool hasOffset, out int minutes) || !rest.IsEmpty)
            return false;
        parsed = new DateTimeText
        {
            HasDate = hasDate,
            Year = year,
            Month = month,
            Day = day,
            HasTime = true,
            TimeTicks = ticks,
            IsLeapSecond = leap,
            HasOffset = hasOffset,
            OffsetMinutes = minutes,
        };
        return true;
    }

    private static bool TryTakeDate(ref ReadOnlySpan<byte> rest, out int year, out int month, out int day)
    {
        month = day = 0;
        year = 0;
        if (!TryTwoDigits(rest, 0, out int century) || !TryTwoDigits(rest, 2, out int yearOfCentury) || rest[7] != (byte)'-' ||
            !TryTwoDigits(rest, 5, out month) || !TryTwoDigits(rest, 8, out day))
            return false;
        year = (century * 100) + yearOfCentury;
        rest = rest[10..];
        return true;
    }

    private static bool TryTakeClock(ref ReadOnlySpan<byte> rest, out long ticks, out bool leap)
    {
        ticks = 0;
        leap = false;
        if (!TryTwoDigits(rest, 0, out int hour) || hour > 23 || rest.Length < 5 || rest[2] != (byte)':' ||
            !TryTwoDigits(rest, 3, out int minute) || minute > 59)
            return false;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        rest = rest[5..];
        if (rest.IsEmpty || rest[0] != (byte)':')
            return true;
        if (!TryTwoDigits(rest, 1, out int second) || second > 60)
            return false;
        leap = second == 60;
        ticks += second * TimeSpan.TicksPerSecond;
        rest = rest[3..];
        return rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)',') || TryTakeFraction(ref rest, ref ticks);
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<byte> rest, ref long ticks)
    {
        rest = rest[1..];
        int end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        int length = end < 0 ? rest.Length : end;
        long fraction = 0;
        for (int i = 0; i < FractionDigits; i++)
            fraction = (fraction * 10) + (i < length ? rest[i] - '0' : 0);
        ticks += fraction;
        rest = rest[length..];
        return length > 0;
    }

    private static bool TryTakeZone(ref ReadOnlySpan<byte> rest, out bool present, out int minutes)
    {
        minutes = 0;
        present = !rest.IsEmpty;
        if (rest.IsEmpty)
            return true;
        byte sign = rest[0];
        rest = rest[1..];
        if (sign is (byte)'Z' or (byte)'z')
            return true;
        if (sign is not ((byte)'+' or (byte)'-') || !TryTwoDigits(rest, 0, out int hour) || hour > 23)
            return false;
        rest = rest[2..];
        int minute = 0;
        if (!rest.IsEmpty)
        {
            int colon = rest[0] == (byte)':' ? 1 : 0;
            if (!TryTwoDigits(rest, colon, out minute) || minute > 59)
                return false;
            rest = rest[(2 + colon)..];
        }

        minutes = ((hour * 60) + minute) * (sign == (byte)'-' ? -1 : 1);
        return true;
    }

    private static bool TryTwoDigits(ReadOnlySpan<byte> text, int start, out int value)
    {
        value = 0;
        if (text.Length < start + 2)
            return false;
        int tens = text[start] - '0', ones = text[start + 1] - '0';
        value = (tens * 10) + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
