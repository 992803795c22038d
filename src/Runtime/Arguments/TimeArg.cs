using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace EventUnion;

/// <summary>A date, time or duration to write: a value of .NET, a text, the view of a JSON string, null, or (by default) nothing at all.</summary>
/// <remarks>
/// Arguments are made by implicit conversion where a method asks for one: <c>at: DateTimeOffset.UtcNow</c>, <c>at: e.At</c>, <c>at: null</c>.
/// They borrow what they are made of and allocate nothing. Values are written in RFC 3339 form, fractions without zeros at the end; a
/// <see cref="DateTime"/> with <c>Z</c> if it is UTC, without a zone if its kind is unspecified, and with the machine's offset if it is
/// local. Texts are written as they are, whether they are times or not; for their encoding see <see cref="TextArg"/>.
/// </remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct TimeArg
{
    private readonly TextArg _text;
    private readonly DateTime _dateTime;
    private readonly DateTimeOffset _instant;
    private readonly TimeSpan _span;
    private readonly ArgumentKind _kind;

    private TimeArg(TextArg text)
    {
        _kind = ArgumentKind.Text;
        _text = text;
    }

    private TimeArg(DateTime dateTime)
    {
        _kind = ArgumentKind.DateTime;
        _dateTime = dateTime;
    }

    private TimeArg(DateTimeOffset instant)
    {
        _kind = ArgumentKind.DateTimeOffset;
        _instant = instant;
    }

    private TimeArg(ArgumentKind kind, TimeSpan span)
    {
        _kind = kind;
        _span = span;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static TimeArg Null => new(TextArg.Null);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => _kind == ArgumentKind.Absent;

    /// <summary>Whether JSON <c>null</c> is to be written.</summary>
    public bool IsNull => _text.IsNull;

    /// <summary>The instant, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="value">The instant.</param>
    public static TimeArg From(DateTimeOffset? value) => value is { } instant ? instant : Null;

    /// <summary>The time, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="value">The time.</param>
    public static TimeArg From(DateTime? value) => value is { } time ? time : Null;

    /// <summary>The text, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="value">The text.</param>
    public static TimeArg From(Timestamp? value) => value is { } text ? text : Null;

    /// <summary>The text, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="value">The text.</param>
    public static TimeArg From(Duration? value) => value is { } text ? text : Null;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            return;
        writer.WritePropertyName(propertyName);
        WriteTo(writer);
    }

    /// <summary>Writes a property that may not be left out.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="ArgumentException">The argument is absent.</exception>
    public void WriteRequired(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        if (IsAbsent)
            ValueThrow.RequiredIsAbsent(propertyName);
        WriteTo(writer, propertyName);
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Receives a string or null.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    /// <exception cref="JsonException">It is made of a view that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (_kind)
        {
            case ArgumentKind.DateTime:
                writer.WriteStringValue(_dateTime);
                break;
            case ArgumentKind.DateTimeOffset:
                writer.WriteStringValue(_instant);
                break;
            case ArgumentKind.DateOnly or ArgumentKind.TimeOnly or ArgumentKind.TimeSpan:
                Span<byte> text = stackalloc byte[DurationText.MaxLength];
                writer.WriteStringValue(text[..Format(text)]);
                break;
            default:
                _text.WriteTo(writer);
                break;
        }
    }

    /// <summary>The instant, with its offset.</summary>
    public static implicit operator TimeArg(DateTimeOffset value) => new(value);

    /// <summary>The time, with a zone only where its kind tells one.</summary>
    public static implicit operator TimeArg(DateTime value) => new(value);

    /// <summary>The text that the timestamp keeps.</summary>
    public static implicit operator TimeArg(Timestamp value) => new((TextArg)value.Text);

    /// <summary>The text, or JSON <c>null</c> for null.</summary>
    public static implicit operator TimeArg(string? text) => new((TextArg)text);

    /// <summary>The text, UTF-8.</summary>
    public static implicit operator TimeArg(ReadOnlySpan<byte> utf8) => new((TextArg)utf8);

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator TimeArg(JsonTime time) => new((TextArg)time.Text);

    /// <summary>The date, such as <c>2026-04-22</c>.</summary>
    public static implicit operator TimeArg(DateOnly value) => new(ArgumentKind.DateOnly, TimeSpan.FromDays(value.DayNumber));

    /// <summary>The time of the day without a zone, such as <c>12:34:41.5</c>.</summary>
    public static implicit operator TimeArg(TimeOnly value) => new(ArgumentKind.TimeOnly, value.ToTimeSpan());

    /// <summary>The duration, such as <c>P1DT2H0.5S</c>.</summary>
    public static implicit operator TimeArg(TimeSpan value) => new(ArgumentKind.TimeSpan, value);

    /// <summary>The text that the duration keeps.</summary>
    public static implicit operator TimeArg(Duration value) => new((TextArg)value.Text);

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator TimeArg(JsonText text) => new((TextArg)text);

    private int Format(Span<byte> text)
    {
        int length;
        if (_kind == ArgumentKind.TimeSpan)
            length = DurationText.Format(_span, text);
        else if (_kind == ArgumentKind.DateOnly)
            _ = DateOnly.FromDayNumber(_span.Days).TryFormat(text, out length, "O", CultureInfo.InvariantCulture);
        else
            _ = TimeOnly.FromTimeSpan(_span).TryFormat(text, out length, Timestamp.TimeFormat, CultureInfo.InvariantCulture);
        return length;
    }
}
