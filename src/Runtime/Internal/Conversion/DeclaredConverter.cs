using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventUnion.Internal.Conversion;

/// <summary>The converter that a type's own attribute names.</summary>
internal static class DeclaredConverter
{
    /// <summary>An instance of it, or null where the type has no such attribute. A factory makes its converter.</summary>
    public static JsonConverter? Of(Type type, JsonSerializerOptions options)
    {
        JsonConverter? converter = Of(type);
        return converter is JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter;
    }

    /// <summary>An instance of it, be it a factory, or null where the type has no such attribute.</summary>
    public static JsonConverter? Of(Type type)
    {
        var attribute = (JsonConverterAttribute?)Attribute.GetCustomAttribute(type, typeof(JsonConverterAttribute), inherit: false);
        return attribute?.ConverterType is { } converterType ? (JsonConverter?)Activator.CreateInstance(converterType) : null;
    }
}
