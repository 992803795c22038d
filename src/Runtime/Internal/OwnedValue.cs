using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Writes a record, a list or a map, or an element of them.</summary>
internal static class OwnedValue
{
    public static void Write<T>(Utf8JsonWriter writer, T value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case Number number:
                number.WriteTo(writer);
                break;
            case Timestamp time:
                writer.WriteStringValue(time.Text);
                break;
            case JsonData data:
                data.WriteTo(writer);
                break;
            case IJsonRecord record:
                // All that nests without a bound passes here.
                JsonRecord.RequireStack();
                record.WriteTo(writer);
                break;
            case IOwnedCollection collection:
                collection.WriteTo(writer);
                break;
            default:
                throw new InvalidOperationException($"A {typeof(T)} cannot be written as JSON.");
        }
    }
}
