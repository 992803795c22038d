using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write optional values, open enums, lists and maps in types of one's own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GenericConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IConverted).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor is run: the instance is asked for its converter and nothing else.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IConverted)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateConverter();
}
