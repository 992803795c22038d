using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Conversion;

/// <summary>A time in seconds in a type of one's own, as its number.</summary>
internal sealed class UnixTimeConverter : JsonConverter<UnixTime>, ITypeInfoSource
{
    private readonly NumberConverter _number = new();

    public override UnixTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(_number.Read(ref reader, typeof(Number), options));

    public override void Write(Utf8JsonWriter writer, UnixTime value, JsonSerializerOptions options) => _number.Write(writer, value.Seconds, options);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<UnixTime>(options, this);
}
