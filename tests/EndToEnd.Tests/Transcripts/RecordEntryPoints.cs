using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Every way into records. The transcripts are left empty: records are compared as such.</summary>
internal static class RecordEntryPoints
{
    private static readonly JsonSerializerOptions s_tinyBuffer = new() { DefaultBufferSize = 1 };

    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OfEvent { get; } =
        [("parse", static (json, options) => Caught(() => EventRecord.Parse(json, options)))];

    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OfSession { get; } =
        [("parse", static (json, options) => Caught(() => SessionRecord.Parse(json, options)))];

    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OfEventBySerializer { get; } =
    [
        ("bytes", static (json, _) => Caught(() => JsonSerializer.Deserialize<EventRecord>(json))),
        ("stream with a tiny buffer", static (json, _) => Caught(() => JsonSerializer.Deserialize<EventRecord>(new MemoryStream(json), s_tinyBuffer))),
    ];

    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OfSessionBySerializer { get; } =
    [
        ("bytes", static (json, _) => Caught(() => JsonSerializer.Deserialize<SessionRecord>(json))),
        ("stream with a tiny buffer", static (json, _) => Caught(() => JsonSerializer.Deserialize<SessionRecord>(new MemoryStream(json), s_tinyBuffer))),
    ];

    private static Outcome Caught(Action read)
    {
        try
        {
            read();
            return new Outcome(new Transcript(), null, null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(new Transcript(), null, exception.Error);
        }
        catch (JsonException exception)
        {
            // The serializer's own reader found it.
            return new Outcome(new Transcript(), null, new(EventErrorCode.MalformedJson, exception.Message, "", 0, -1, exception.LineNumber + 1 ?? 0, exception.BytePositionInLine + 1 ?? 0));
        }
    }
}
