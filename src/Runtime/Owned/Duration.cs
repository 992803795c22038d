using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An owned duration as ISO 8601 writes it, such as <c>PT1H30M</c>, that keeps exactly what was written.</summary>
/// <remarks>
/// Equality is by text: <c>PT90M</c> and <c>PT1H30M</c> last equally long but are not the same duration. What is accepted is as with
/// <see cref="JsonText.TryGetTimeSpan"/>. The default is the empty text, which has no value.
/// </remarks>
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("{Text,nq}")]
[SuppressMessage("Usage", "CA2225", Justification = "TryGetTimeSpan is the other direction.")]
public readonly record struct Duration : IConverted, IOwnedText<Duration>
{
    private readonly string? _text;

    private Duration(string text) => _text = text.Length == 0 ? null : text;

    /// <summary>The text as it is written.</summary>
    public string Text => _text ?? "";

    /// <summary>A duration of any text; a text that is no duration has no value but is kept.</summary>
    /// <param name="text">The text.</param>
    public static Duration FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Duration(text);
    }

    /// <summary>The duration in days, hours, minutes and seconds, such as <c>P1DT2H0.5S</c>; none at all is <c>PT0S</c>.</summary>
    /// <param name="value">The duration.</param>
    public static Duration FromTimeSpan(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[DurationText.MaxLength];
        return new Duration(Encoding.ASCII.GetString(text[..DurationText.Format(value, text)]));
    }

    /// <inheritdoc cref="JsonText.TryGetTimeSpan"/>
    public bool TryGetTimeSpan(out TimeSpan value) => DurationText.TryParse(Text, out value);

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">Receives the string.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text);
    }

    /// <summary>The text as it is written.</summary>
    public override string ToString() => Text;

    /// <summary>The duration in days, hours, minutes and seconds, see <see cref="FromTimeSpan"/>.</summary>
    public static implicit operator Duration(TimeSpan value) => FromTimeSpan(value);

    JsonConverter IConverted.CreateConverter() => new OwnedTextConverter<Duration>();
}
