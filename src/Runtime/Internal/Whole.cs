using System.Text.Json;
using System.Text.Unicode;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Validates a whole document.</summary>
internal static class Whole
{
    /// <summary>Where the document's value stands.</summary>
    /// <exception cref="EventDataException">It is malformed or too deep.</exception>
    public static Slot Read(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        int bom = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            var reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = options.MaxDepth });
            reader.Read();
            int budget = options.MaxMembers;
            Slot value = EventAuthority.Value(ref reader, -bom, options, ref budget);
            reader.Read();
            if (!Utf8.IsValid(json))
            {
                ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", ErrorLocator.FirstInvalidUtf8(json));
            }

            return value;
        }
        catch (ReadLimitException error)
        {
            throw new EventDataException(ErrorLocator.InDocument(json, error.Code, error.Message, error.Offset, -1), error);
        }
        catch (JsonException error) when (error is not EventDataException)
        {
            throw new EventDataException(ErrorLocator.InDocument(json, error, -1), error);
        }
    }
}
