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
        int bom = LengthOfMark(json);
        try
        {
            Utf8JsonReader reader = Begin(json, options, bom);
            EventAuthority.ReadEvent<TEvent>(ref reader, table, -bom, options);
            End(json, ref reader, bom);
            table.Options = options;
            EventClassifier.Classify<TEvent>(json, table, options);
            return EventClassifier.Admit<TEvent>(json, table, options);
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, error);
        }
    }

    /// <summary>Reads an object into a table.</summary>
    public static void Object<T>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options)
        where T : IJsonObject<T>, allows ref struct
    {
        int bom = LengthOfMark(json);
        try
        {
            Utf8JsonReader reader = Begin(json, options, bom);
            int start = (int)reader.TokenStartIndex;
            EventAuthority.ReadObject<T>(ref reader, table, -bom, options);
            End(json, ref reader, bom);
            table.Options = options;
            if (table.Slots[0].Kind != SlotKind.ReadObject)
            {
                ReadThrow.Limit(EventErrorCode.WrongRoot, $"The document is no object, which {T.Shape.Name} is.", start);
            }
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, error);
        }
    }

    /// <summary>Where the document's value stands, whatever it is.</summary>
    /// <exception cref="EventDataException">It is malformed or beyond a limit.</exception>
    public static Slot Value(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        int bom = LengthOfMark(json);
        try
        {
            Utf8JsonReader reader = Begin(json, options, bom);
            int budget = options.MaxMembers;
            Slot value = EventAuthority.Value(ref reader, -bom, options, ref budget);
            End(json, ref reader, bom);
            return value;
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, error);
        }
    }

    private static int LengthOfMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? 3 : 0;

    private static Utf8JsonReader Begin(ReadOnlySpan<byte> json, EventReadOptions options, int bom)
    {
        var reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = options.MaxDepth });
        reader.Read();
        return reader;
    }

    private static void End(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, int bom)
    {
        reader.Read();
        if (!Utf8.IsValid(json))
        {
            ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", ErrorLocator.FirstInvalidUtf8(json) - bom);
        }
    }
}
