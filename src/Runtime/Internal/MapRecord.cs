using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Writes an owned map.</summary>
internal sealed class MapRecord<T>(ValueMap<T> members) : IJsonRecord
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in members)
        {
            writer.WritePropertyName(member.Key);
            OwnedValue.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }
}
