using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>An optional value in a type of one's own: what is not in the JSON is never asked for, and stays absent.</summary>
internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>, ITypeInfoSource
{
    private ElementConverter<T>? _element;

    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new((_element ??= ElementConverter<T>.Of(options)).Read(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out T? known))
        {
            (_element ??= ElementConverter<T>.Of(options)).Write(writer, known, options);
        }
        else
        {
            // The serializer has written the property's name already.
            writer.WriteNullValue();
        }
    }

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<Optional<T>>(options, this);
}
