using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>
/// Tells <see cref="JsonSerializer"/> of records, and of the values that they are made of, where no reflection may be used and no source-generated context can know them: a context
/// sees only types of other projects, since generators do not see what others generate.
/// </summary>
/// <remarks>
/// Add <see cref="Instance"/> to <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>. It knows every generated record and enum, <see cref="JsonData"/>, <see cref="Number"/>,
/// <see cref="UnixTime"/>, <see cref="Timestamp"/>, <see cref="Duration"/>, <see cref="Uuid"/>, <see cref="ValueBytes"/>, <see cref="OpenEnum{TEnum}"/>, and <see cref="Optional{T}"/>, <see cref="ValueList{T}"/> and <see cref="ValueMap{T}"/> of these and of JSON's own types.
/// It works under NativeAOT; of lists and maps within lists and maps it knows those there that the program makes by itself too. Immutable and safe for any number of threads.
/// </remarks>
public sealed class EventRecordResolver : IJsonTypeInfoResolver
{
    private EventRecordResolver()
    {
    }

    /// <summary>The only one.</summary>
    public static EventRecordResolver Instance { get; } = new();

    /// <summary>Describes a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options that it is described for.</param>
    /// <returns>The description, or null for a type that this library does not read and write.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return DeclaredConverter.Of(type, options) is ITypeInfoSource source ? source.CreateTypeInfo(options) : null;
    }
}
