using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write the records of events that the schema does not know.</summary>
/// <typeparam name="TEvent">The union's view.</typeparam>
/// <typeparam name="TRecord">The union's record.</typeparam>
/// <typeparam name="TUnknown">The record of an unknown event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnknownRecordConverter<TEvent, TRecord, TUnknown> : JsonConverter<TUnknown>, ITypeInfoSource
    where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    where TUnknown : class, TRecord, IJsonRecord
{
    /// <inheritdoc/>
    public override TUnknown Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordReading.Unknown<TEvent, TRecord, TUnknown>(TokenCopy.Copy(ref reader), RecordReading.OptionsOf(options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TUnknown value, JsonSerializerOptions options) => value.WriteTo(writer);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TUnknown>(options, this);
}
