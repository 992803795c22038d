using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Writes an owned list.</summary>
internal sealed class ListRecord<T>(ValueList<T> items) : IJsonRecord
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (T item in items)
        {
            OwnedValue.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
