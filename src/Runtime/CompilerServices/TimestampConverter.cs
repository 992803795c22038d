using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write timestamps as the texts that they keep.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimestampConverter : JsonConverter<Timestamp>, ITypeInfoSource
{
    /// <inheritdoc/>
    public override Timestamp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ConversionThrow.NotAString(typeof(Timestamp), reader.TokenType);
        }

        return Timestamp.FromText(reader.GetString()!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Timestamp value, JsonSerializerOptions options) => value.WriteTo(writer);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<Timestamp>(options, this);
}
