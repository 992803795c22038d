using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write numbers that keep their text; strings of digits where the options allow them, as for other numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberConverter : JsonConverter<Number>, ITypeInfoSource
{
    /// <inheritdoc/>
    public override Number Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return Number.Parse(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }

        bool takesStrings = (options.NumberHandling & JsonNumberHandling.AllowReadingFromString) != 0;
        if (!takesStrings || reader.TokenType != JsonTokenType.String || !Number.TryParse(Encoding.UTF8.GetBytes(reader.GetString()!), out Number number))
        {
            ConversionThrow.NotANumber(reader.TokenType);
            return default;
        }

        return number;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Number value, JsonSerializerOptions options)
    {
        if ((options.NumberHandling & JsonNumberHandling.WriteAsString) != 0)
        {
            writer.WriteStringValue(value.ToString());
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<Number>(options, this);
}
