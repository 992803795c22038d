namespace EventUnion;

/// <summary>
/// The fields of a date and time as RFC 3339 and ISO 8601 (extended format) write them. Made of a text by <c>TryParse</c>, which checks
/// the form; whether the calendar has such a day and .NET such a value is asked by the conversions.
/// </summary>
internal readonly partial struct DateTimeText
{
    private const long TicksPerMinute = TimeSpan.TicksPerMinute;

    /// <summary>DateTimeOffset allows 14 hours either way.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    private bool HasDate { get; init; }

    private bool HasTime { get; init; }

    /// <summary>Whether the text says how far its clock is from UTC.</summary>
    public bool HasOffset { get; private init; }

    private int Year { get; init; }

    private int Month { get; init; }

    private int Day { get; init; }

    /// <summary>Ticks since midnight.</summary>
    private long TimeTicks { get; init; }

    /// <summary>Whether the second is number 60, which .NET has no value for.</summary>
    private bool IsLeapSecond { get; init; }

    private int OffsetMinutes { get; init; }

    /// <summary>The date as written, whatever the zone.</summary>
    public bool TryGetDate(out DateOnly value)
    {
        value = default;
        if (!HasDate || Year < 1 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
            return false;
        value = new DateOnly(Year, Month, Day);
        return true;
    }

    /// <summary>The time as written, whatever the zone.</summary>
    public bool TryGetTime(out TimeOnly value)
    {
        bool valid = HasTime && !IsLeapSecond;
        value = valid ? new TimeOnly(TimeTicks) : default;
        return valid;
    }

    /// <summary>The instant in UTC where there is a zone, else the time as written, of unspecified kind.</summary>
    public bool TryGetDateTime(out DateTime value)
    {
        value = default;
        if (!TryGetClockTicks(out long ticks))
            return false;
        ticks -= OffsetMinutes * TicksPerMinute;
        if (!IsInRange(ticks))
            return false;
        value = new DateTime(ticks, HasOffset ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>The instant with its zone; only where there is one.</summary>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        if (!HasOffset || Math.Abs(OffsetMinutes) > MaxOffsetMinutes || !TryGetClockTicks(out long ticks) ||
            !IsInRange(ticks - (OffsetMinutes * TicksPerMinute)))
            return false;
        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(OffsetMinutes));
        return true;
    }

    private static bool IsInRange(long ticks) => (ulong)ticks <= (ulong)DateTime.MaxValue.Ticks;

    private bool TryGetClockTicks(out long ticks)
    {
        bool valid = TryGetDate(out DateOnly date) && !IsLeapSecond;
        ticks = valid ? (date.DayNumber * TimeSpan.TicksPerDay) + TimeTicks : 0;
        return valid;
    }
}
