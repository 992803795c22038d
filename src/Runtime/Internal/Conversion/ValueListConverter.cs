using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>A list in a type of one's own, as a JSON array.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>, ITypeInfoSource
{
    private ElementConverter<T>? _element;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            ConversionThrow.Unexpected(JsonTokenType.StartArray, reader.TokenType);
        }

        ElementConverter<T> element = _element ??= ElementConverter<T>.Of(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(element.Read(ref reader, options)!);
        }

        return ValueList.CreateRange(items);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ElementConverter<T> element = _element ??= ElementConverter<T>.Of(options);
        writer.WriteStartArray();
        foreach (T item in value)
        {
            element.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<ValueList<T>>(options, this);
}
