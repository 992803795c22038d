using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write records.</summary>
/// <typeparam name="TView">The view.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordConverter<TView, TRecord> : JsonConverter<TRecord>, ITypeInfoSource
    where TView : IOwnable<TView, TRecord>, allows ref struct
    where TRecord : class, IJsonRecord
{
    /// <inheritdoc/>
    public override TRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordReading.Parse<TView, TRecord>(TokenCopy.Copy(ref reader), RecordReading.OptionsOf(options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TRecord value, JsonSerializerOptions options) => value.WriteTo(writer);

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<TRecord>(options, this);
}
