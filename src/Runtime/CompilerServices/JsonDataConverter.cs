using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write any JSON; JSON <c>null</c> is <see cref="JsonData.Null"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonDataConverter : JsonConverter<JsonData>, ITypeInfoSource
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The reader has checked everything but the bytes inside of strings.
        byte[] json = TokenCopy.Copy(ref reader);
        if (!Utf8Check.IsValid(json))
        {
            ValueThrow.InvalidUtf8Json();
        }

        if (!options.AllowDuplicateProperties && new DuplicateFinder().Find(json, 0, json.Length) >= 0)
        {
            ConversionThrow.StandsTwice();
        }

        return JsonData.FromValidated(json);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonData value, JsonSerializerOptions options) => (value ?? JsonData.Null).WriteTo(writer);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<JsonData>(options, this);
}
