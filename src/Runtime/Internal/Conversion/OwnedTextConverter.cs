using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>A time, a UUID and the like in a type of one's own, as the text that it keeps.</summary>
internal sealed class OwnedTextConverter<T> : JsonConverter<T>, ITypeInfoSource
    where T : struct, IOwnedText<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ConversionThrow.NotAString(typeof(T), reader.TokenType);
        }

        return T.FromText(TokenText.Of(ref reader).ToString());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
