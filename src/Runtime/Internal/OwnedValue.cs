using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Writes a record, a list or a map, or an element of them.</summary>
internal static class OwnedValue
{
    public static void Write<T>(Utf8JsonWriter writer, T value)
    {
        // Of a struct that stands here by name no object is made: the compiler at run time sees through it.
        if (TryWriteNumber(writer, value))
        {
            return;
        }

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case Number number:
                number.WriteTo(writer);
                break;
            case Timestamp time:
                time.WriteTo(writer);
                break;
            case Duration duration:
                duration.WriteTo(writer);
                break;
            case UnixTime time:
                time.WriteTo(writer);
                break;
            case Uuid uuid:
                uuid.WriteTo(writer);
                break;
            case ValueBytes bytes:
                bytes.WriteTo(writer);
                break;
            case JsonData data:
                data.WriteTo(writer);
                break;
            case IJsonRecord record:
                // All that nests without a bound passes here.
                JsonRecord.RequireStack();
                record.WriteTo(writer);
                break;
            case IOwnedScalar scalar:
                scalar.WriteTo(writer);
                break;
            case IOwnedCollection collection:
                collection.WriteTo(writer);
                break;
            case IReadOnlyList<IJsonRecord?> records:
                WriteRecords(writer, records);
                break;
            default:
                throw new InvalidOperationException($"A {typeof(T)} cannot be written as JSON.");
        }
    }

    private static bool TryWriteNumber<T>(Utf8JsonWriter writer, T value)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumberValue(number);
                return true;
            case int number:
                writer.WriteNumberValue(number);
                return true;
            case short number:
                writer.WriteNumberValue(number);
                return true;
            case sbyte number:
                writer.WriteNumberValue(number);
                return true;
            case byte number:
                writer.WriteNumberValue(number);
                return true;
            case ushort number:
                writer.WriteNumberValue(number);
                return true;
            case uint number:
                writer.WriteNumberValue(number);
                return true;
            case ulong number:
                writer.WriteNumberValue(number);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }

    private static void WriteRecords(Utf8JsonWriter writer, IReadOnlyList<IJsonRecord?> records)
    {
        writer.WriteStartArray();
        for (int i = 0; i < records.Count; i++)
        {
            Write(writer, records[i]);
        }

        writer.WriteEndArray();
    }
}
