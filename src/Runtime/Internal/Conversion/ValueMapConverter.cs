using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>A map in a type of one's own, as a JSON object; of a name that stands twice, the last value counts.</summary>
internal sealed class ValueMapConverter<T> : JsonConverter<ValueMap<T>>, ITypeInfoSource
{
    private ElementConverter<T>? _element;

    public override ValueMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ConversionThrow.Unexpected(JsonTokenType.StartObject, reader.TokenType);
        }

        ElementConverter<T> element = _element ??= ElementConverter<T>.Of(options);
        var entries = new List<KeyValuePair<string, T>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = MemberName.Of(TokenText.Of(ref reader));
            reader.Read();
            entries.Add(new(name, element.Read(ref reader, options)!));
        }

        ValueMap<T> map = ValueMap.CreateRange(entries);
        if (!options.AllowDuplicateProperties && map.Count < entries.Count)
        {
            ConversionThrow.StandsTwice();
        }

        return map;
    }

    public override void Write(Utf8JsonWriter writer, ValueMap<T> value, JsonSerializerOptions options)
    {
        ElementConverter<T> element = _element ??= ElementConverter<T>.Of(options);
        writer.WriteStartObject();
        foreach ((string name, T item) in value)
        {
            MemberName.Write(writer, name);
            element.Write(writer, item, options);
        }

        writer.WriteEndObject();
    }

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<ValueMap<T>>(options, this);
}
