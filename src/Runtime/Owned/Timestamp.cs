using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An owned date, time, or both, that keeps exactly what was written: digits, zone, and whether there is one.</summary>
/// <remarks>
/// Equality is by text: <c>12:00Z</c> and <c>12:00+00:00</c> are the same instant but not the same timestamp. Compare the values
/// of <see cref="TryGetDateTimeOffset"/> for instants. What is accepted, and how values are read, is as with <see cref="JsonTime"/>.
/// The default is the empty text, which has no values.
/// </remarks>
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("{Text,nq}")]
public readonly struct Timestamp : IEquatable<Timestamp>, IConverted, IOwnedText<Timestamp>
{
    /// <summary>Fractions without zeros at the end, and the zone only where the kind tells one.</summary>
    private const string Format = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK";

    /// <summary>Fractions without zeros at the end.</summary>
    internal const string TimeFormat = "HH':'mm':'ss.FFFFFFF";

    private readonly string? _text;

    private Timestamp(string text) => _text = text;

    /// <summary>The text as it is written.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether the text is a time with a zone.</summary>
    public bool HasOffset => DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.HasOffset;

    /// <summary>A timestamp of any text; a text that is no time has no values but is kept.</summary>
    /// <param name="text">The text.</param>
    public static Timestamp FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Timestamp(text);
    }

    /// <summary>The instant as RFC 3339 text, with its offset.</summary>
    /// <param name="value">The instant.</param>
    public static Timestamp FromDateTimeOffset(DateTimeOffset value) => new(value.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>
    /// The time as RFC 3339 text: with <c>Z</c> if it is UTC, without a zone if its kind is unspecified, and with the machine's offset
    /// if it is local.
    /// </summary>
    /// <param name="value">The time.</param>
    public static Timestamp FromDateTime(DateTime value) => new(value.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>The date, such as <c>2026-04-22</c>.</summary>
    /// <param name="value">The date.</param>
    public static Timestamp FromDateOnly(DateOnly value) => new(value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The time of the day without a zone, such as <c>12:34:41.5</c>.</summary>
    /// <param name="value">The time.</param>
    public static Timestamp FromTimeOnly(TimeOnly value) => new(value.ToString(TimeFormat, CultureInfo.InvariantCulture));

    /// <inheritdoc cref="JsonTime.TryGetDateTimeOffset"/>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDateTimeOffset(out value);
    }

    /// <inheritdoc cref="JsonTime.TryGetDateTime"/>
    public bool TryGetDateTime(out DateTime value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDateTime(out value);
    }

    /// <inheritdoc cref="JsonTime.TryGetDateOnly"/>
    public bool TryGetDateOnly(out DateOnly value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetDate(out value);
    }

    /// <inheritdoc cref="JsonTime.TryGetTimeOnly"/>
    public bool TryGetTimeOnly(out TimeOnly value)
    {
        value = default;
        return DateTimeText.TryParse(Text, out DateTimeText parsed) && parsed.TryGetTime(out value);
    }

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">Receives the string.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text);
    }

    /// <summary>Whether two timestamps are the same text.</summary>
    /// <param name="other">The other timestamp.</param>
    public bool Equals(Timestamp other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text as it is written.</summary>
    public override string ToString() => Text;

    /// <summary>The instant as RFC 3339 text, with its offset.</summary>
    public static implicit operator Timestamp(DateTimeOffset value) => FromDateTimeOffset(value);

    /// <summary>The time as RFC 3339 text, see <see cref="FromDateTime"/>.</summary>
    public static implicit operator Timestamp(DateTime value) => FromDateTime(value);

    /// <summary>The date, see <see cref="FromDateOnly"/>.</summary>
    public static implicit operator Timestamp(DateOnly value) => FromDateOnly(value);

    /// <summary>The time of the day, see <see cref="FromTimeOnly"/>.</summary>
    public static implicit operator Timestamp(TimeOnly value) => FromTimeOnly(value);

    JsonConverter IConverted.CreateConverter() => new OwnedTextConverter<Timestamp>();

    /// <summary>Whether two timestamps are the same text.</summary>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Equals(right);

    /// <summary>Whether two timestamps are different texts.</summary>
    public static bool operator !=(Timestamp left, Timestamp right) => !left.Equals(right);
}
