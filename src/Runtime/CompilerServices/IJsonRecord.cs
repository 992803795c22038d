using System.ComponentModel;
using System.Text.Json;

namespace EventUnion.CompilerServices;

/// <summary>An owned record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonRecord
{
    /// <summary>Writes the record as a JSON value.</summary>
    /// <param name="writer">The writer, positioned where a value may stand.</param>
    void WriteTo(Utf8JsonWriter writer);
}
