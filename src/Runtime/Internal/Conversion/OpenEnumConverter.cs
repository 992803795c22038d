using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>An open enum in a type of one's own, as its JSON string.</summary>
internal sealed class OpenEnumConverter<TEnum> : JsonConverter<OpenEnum<TEnum>>, ITypeInfoSource
    where TEnum : struct, Enum
{
    public override OpenEnum<TEnum> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ConversionThrow.NotAString(typeof(TEnum), reader.TokenType);
        }

        return new(TokenText.Of(ref reader).ToString());
    }

    public override void Write(Utf8JsonWriter writer, OpenEnum<TEnum> value, JsonSerializerOptions options) => value.WriteTo(writer);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<OpenEnum<TEnum>>(options, this);
}
