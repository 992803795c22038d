using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Conversion;

/// <summary>
/// Reads and writes what an optional value, a list or a map holds. A source-generated context does not look into types that have converters, so it knows the type only where
/// the user has listed it; for JSON's own types, for those of this library and for records that is not needed.
/// </summary>
internal sealed class ElementConverter<T>
{
    private readonly JsonConverter<T> _converter;

    private ElementConverter(JsonConverter<T> converter) => _converter = converter;

    /// <exception cref="NotSupportedException">The options' resolver does not know the type.</exception>
    public static ElementConverter<T> Of(JsonSerializerOptions options)
    {
        object? converter = options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? type) ? type.Converter : Known() ?? DeclaredConverter.Of(typeof(T), options);

        // It throws, and says which type is missing.
        return new((JsonConverter<T>)(converter ?? options.GetTypeInfo(typeof(T)).Converter));
    }

    public T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null && default(T) is null && !_converter.HandleNull ? default : _converter.Read(ref reader, typeof(T), options);

    public void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null && !_converter.HandleNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            _converter.Write(writer, value, options);
        }
    }

    private static JsonConverter? Known() =>
        typeof(T) == typeof(string) ? JsonMetadataServices.StringConverter
        : Struct(JsonMetadataServices.BooleanConverter)
        ?? Struct(JsonMetadataServices.Int64Converter)
        ?? Struct(JsonMetadataServices.Int32Converter)
        ?? Struct(JsonMetadataServices.DoubleConverter)
        ?? Struct(JsonMetadataServices.DecimalConverter)
        ?? Struct(JsonMetadataServices.UInt64Converter)
        ?? Struct(JsonMetadataServices.UInt32Converter)
        ?? Struct(JsonMetadataServices.Int16Converter)
        ?? Struct(JsonMetadataServices.UInt16Converter)
        ?? Struct(JsonMetadataServices.SByteConverter)
        ?? Struct(JsonMetadataServices.ByteConverter)
        ?? Struct(new NumberConverter())
        ?? Struct(new UnixTimeConverter())
        ?? Struct(new OwnedTextConverter<Timestamp>())
        ?? Struct(new OwnedTextConverter<Duration>())
        ?? Struct(new OwnedTextConverter<Uuid>())
        ?? Struct(new OwnedTextConverter<ValueBytes>());

    private static JsonConverter? Struct<TStruct>(JsonConverter<TStruct> converter)
        where TStruct : struct =>
        typeof(T) == typeof(TStruct) ? converter : typeof(T) == typeof(TStruct?) ? new NullableConverter<TStruct>(converter) : null;
}
