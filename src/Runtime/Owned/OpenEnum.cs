using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An owned value of an open enum: one that the schema lists, or any other text.</summary>
/// <typeparam name="TEnum">The enum; its default is what the schema does not list.</typeparam>
[JsonConverter(typeof(GenericConverter))]
public readonly record struct OpenEnum<TEnum> : IConverted, IOwnedScalar
    where TEnum : struct, Enum
{
    /// <summary>A value that the schema lists.</summary>
    /// <param name="value">The value.</param>
    public OpenEnum(TEnum value) => Value = value;

    /// <summary>A text: its value where the schema lists it, so that it equals what is read of that text; otherwise the text is kept.</summary>
    /// <param name="text">The text. For an enum that was not generated from a schema, nothing is known to be listed.</param>
    public OpenEnum(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Value = EnumTexts<TEnum>.Find(text);
        UnknownText = EqualityComparer<TEnum>.Default.Equals(Value, default) ? text : null;
    }

    /// <summary>The value; the default where the schema does not list the text.</summary>
    public TEnum Value { get; }

    /// <summary>The text, where the schema does not list it.</summary>
    public string? UnknownText { get; }

    /// <summary>The text that stands in JSON, as the schema lists it or as it was read. A string is made for a value that is listed.</summary>
    /// <exception cref="JsonException">There is no text: the value is the default, or none that the enum declares.</exception>
    /// <exception cref="NotSupportedException">The enum was not generated from a schema.</exception>
    public string Text => UnknownText ?? Encoding.UTF8.GetString(EnumTexts<TEnum>.Instance.TextOf(Value));

    /// <summary>A value that the schema lists.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OpenEnum<TEnum>(TEnum value) => new(value);

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">Receives the string.</param>
    /// <exception cref="JsonException">There is no text: the value is the default, or none that the enum declares.</exception>
    /// <exception cref="NotSupportedException">The enum was not generated from a schema.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (UnknownText is not null)
            writer.WriteStringValue(UnknownText);
        else
            writer.WriteStringValue(EnumTexts<TEnum>.Instance.TextOf(Value));
    }

    /// <summary>The text, as of a view; the name in C# of a value that has none.</summary>
    public override string ToString() => UnknownText ?? EnumTexts<TEnum>.TextOf(Value) ?? Value.ToString();

    JsonConverter IConverted.CreateConverter() => new OpenEnumConverter<TEnum>();
}
