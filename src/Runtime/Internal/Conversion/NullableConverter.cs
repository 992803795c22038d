using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventUnion.Internal.Conversion;

/// <summary>Adds null to what a converter of a struct takes.</summary>
internal sealed class NullableConverter<T>(JsonConverter<T> inner) : JsonConverter<T?>
    where T : struct
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : inner.Read(ref reader, typeof(T), options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            inner.Write(writer, known, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
