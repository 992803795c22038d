using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the enum of an open enum. A text that the schema does not list becomes the default, which has no text to be written as;
/// <see cref="OpenEnum{TEnum}"/> keeps it.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TNames">Its JSON strings.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumConverter<TEnum, TNames> : JsonConverter<TEnum>, ITypeInfoSource, IEnumTexts<TEnum>
    where TEnum : struct, Enum
    where TNames : IEnumNames<TEnum>
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ConversionThrow.NotAString(typeof(TEnum), reader.TokenType);
        }

        return new JsonEnum<TEnum, TNames>(TokenText.Of(ref reader)).Value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(ListedText.Of<TEnum, TNames>(value));

    TEnum IEnumTexts<TEnum>.Find(ReadOnlySpan<byte> text) => TNames.Find(text);

    ReadOnlySpan<byte> IEnumTexts<TEnum>.TextOf(TEnum value) => ListedText.Of<TEnum, TNames>(value);

    bool IEnumTexts<TEnum>.TryGetText(TEnum value, out ReadOnlySpan<byte> text) => ListedText.TryGet<TEnum, TNames>(value, out text);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TEnum>(options, this);
}
