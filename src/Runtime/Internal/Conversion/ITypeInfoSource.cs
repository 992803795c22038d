using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EventUnion.Internal.Conversion;

/// <summary>A converter that knows its type by name in its code, and so can describe it to the serializer without reflection.</summary>
internal interface ITypeInfoSource
{
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}
