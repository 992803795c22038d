using System.ComponentModel;
using System.Diagnostics;

namespace EventUnion;

/// <summary>A date, a time, or both, as RFC 3339 and ISO 8601 write them: a view of a JSON string.</summary>
/// <remarks>
/// <para>
/// Accepted are <c>YYYY-MM-DD</c>, <c>hh:mm[:ss[.fraction]]</c> with or without a zone, and the two joined by <c>T</c>, <c>t</c> or a
/// space. The zone is <c>Z</c>, <c>z</c>, <c>±hh:mm</c>, <c>±hhmm</c> or <c>±hh</c>. Fractions may have any number of digits (after a
/// point or a comma); behind the seventh they are cut off. Anything else is still a text, but has no values.
/// </para>
/// <para>
/// A time without a zone stays without one: neither the zone nor the culture of the machine is ever used. A leap second
/// (<c>23:59:60</c>) has no value in .NET and gives none here. Everything runs in linear time and allocates nothing. A view is as long-lived as
/// the bytes: over a stream, until the next event, and nothing throws afterwards.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly ref partial struct JsonTime
{
    /// <summary>A view of a date or time.</summary>
    /// <param name="text">The JSON string.</param>
    public JsonTime(JsonText text) => Text = text;

    /// <summary>The text as it is written.</summary>
    public JsonText Text { get; }

    /// <summary>Whether the text is a time with a zone.</summary>
    public bool HasOffset => DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.HasOffset;

    /// <summary>Gets the instant with its offset from UTC, if the text has both a date and a zone.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <returns>False too where the offset is beyond 14 hours or the instant beyond the years 1 to 9999.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDateTimeOffset(out value);
    }

    /// <summary>Gets the date and time: in UTC where the text has a zone, and of unspecified kind where it has none.</summary>
    /// <param name="value">The value, or the default. A date alone is midnight.</param>
    /// <returns>False too where the instant is beyond the years 1 to 9999.</returns>
    public bool TryGetDateTime(out DateTime value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDateTime(out value);
    }

    /// <summary>Gets the date as it is written, not moved by a zone.</summary>
    /// <param name="value">The value, or the default.</param>
    public bool TryGetDateOnly(out DateOnly value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDate(out value);
    }

    /// <summary>Gets the time of the day as it is written, not moved by a zone.</summary>
    /// <param name="value">The value, or the default.</param>
    public bool TryGetTimeOnly(out TimeOnly value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetTime(out value);
    }

    /// <summary>An owned copy, which keeps exactly what is written.</summary>
    public Timestamp ToTimestamp() => Timestamp.FromText(Text.ToString());

    /// <summary>The text as it is written.</summary>
    public override string ToString() => Text.ToString();

#pragma warning disable CS0809 // obsolete members that override others, as on Span<T>: a view can't be boxed
    /// <summary>Not supported: a view can't be boxed. Compare values, or <see cref="Text"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("A view can't be boxed. Compare values, or Text.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException();

    /// <summary>Not supported: views are not keys. Use <see cref="ToTimestamp"/> for one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Views are not keys. Use ToTimestamp() for one.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException();
#pragma warning restore CS0809
}
