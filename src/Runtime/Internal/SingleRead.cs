using System.Text.Json;
using System.Text.Unicode;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Reads a document that is one value.</summary>
internal static class SingleRead
{
    /// <summary>Reads an event into a table; false where the policies leave it out.</summary>
    public static bool Event<TEvent>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        try
        {
            Utf8JsonReader reader = Begin(json, out int bom);
            EventAuthority.ReadEvent<TEvent>(ref reader, table, -bom, options);
            End(json, ref reader);
            table.Options = options;
            EventClassifier.Classify<TEvent>(json, table, options);
            return EventClassifier.Admit<TEvent>(json, table, options);
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw Locate(json, error);
        }

        Utf8JsonReader Begin(ReadOnlySpan<byte> input, out int bom) => SingleRead.Begin(input, options, out bom);
    }

    /// <summary>Reads an object into a table.</summary>
    public static void Object<T>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options)
        where T : IJsonObject<T>, allows ref struct
    {
        try
        {
            Utf8JsonReader reader = Begin(json, options, out int bom);
            EventAuthority.ReadObject<T>(ref reader, table, -bom, options);
            End(json, ref reader);
            table.Options = options;
            if (table.Slots[0].Kind != SlotKind.ReadObject)
            {
                ReadThrow.Limit(EventErrorCode.WrongRoot, $"The document is no object, which {T.Shape.Name} is.", table.Slots[0].Offset);
            }
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw Locate(json, error);
        }
    }

    private static Utf8JsonReader Begin(ReadOnlySpan<byte> json, EventReadOptions options, out int bom)
    {
        bom = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = options.MaxDepth });
        reader.Read();
        return reader;
    }

    private static void End(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (!Utf8.IsValid(json))
        {
            ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", ErrorLocator.FirstInvalidUtf8(json));
        }
    }

    private static EventDataException Locate(ReadOnlySpan<byte> json, Exception cause)
    {
        EventError error = cause is ReadLimitException limit
            ? ErrorLocator.InDocument(json, limit.Code, limit.Message, Math.Max(0, limit.Offset), -1)
            : ErrorLocator.InDocument(json, (JsonException)cause, -1);
        int end = (int)Math.Min(error.Offset, json.Length);
        if (error.Code != EventErrorCode.InvalidUtf8 && ErrorLocator.FirstInvalidUtf8(json[..end]) is >= 0 and int bad)
        {
            error = ErrorLocator.InDocument(json, EventErrorCode.InvalidUtf8, "The input is not UTF-8.", bad, -1);
        }

        return new EventDataException(error, cause);
    }
}
