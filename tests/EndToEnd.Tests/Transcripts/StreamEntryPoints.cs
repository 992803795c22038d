using System.Buffers;
using System.IO.Pipelines;
using EventUnion.EndToEnd.Tests.Streams;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Every way into a session that comes from a source, in pieces.</summary>
internal static class StreamEntryPoints
{
    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OfSession { get; } =
    [
        ("stream in one piece", static (json, options) => Push(new MemoryStream(json), options)),
        ("stream by single bytes", static (json, options) => Push(new PieceStream(json, [1]), options)),
        ("stream by 7 bytes", static (json, options) => Push(new PieceStream(json, [7]), options)),
        ("segments of 3", static (json, options) => Push(Segments.Of(json, 3), options)),
        ("stream in two pieces, awaited", static (json, options) => PushAsync(new PieceStream(json, [json.Length / 2, int.MaxValue]), options).GetAwaiter().GetResult()),
        ("pipe", static (json, options) => PushAsync(PipeReader.Create(new PieceStream(json, [5])), options).GetAwaiter().GetResult()),
        ("pull", static (json, options) => Pull(new PieceStream(json, [11]), options)),
        ("batches", static (json, options) => BatchesAsync(new PieceStream(json, [13, 200]), options).GetAwaiter().GetResult()),
    ];

    /// <summary>What must be the same as for a span: all but the message, which says of a reader that sees less what that sees.</summary>
    public static string Comparable(Outcome outcome)
    {
        EventError? error = outcome.Error;
        return $"{outcome.Text}\n{string.Join(" ", outcome.Events.Offsets)}\n{error?.Code} {error?.Path} {error?.Offset} {error?.EventIndex} {error?.Line} {error?.Column}";
    }

    private static RecordReadOptions With(EventReadOptions? options) => new() { Events = options ?? EventReadOptions.Default };

    private static Outcome Push(HistorySource source, EventReadOptions? options)
    {
        HistoryResult<Session, Event, Transcript> result = Session.Read(source, new Transcript(), With(options));
        return new Outcome(result.Visitor, result.Error is null ? EnvelopeLine.Of(result.Envelope) : null, result.Error);
    }

    private static async Task<Outcome> PushAsync(HistorySource source, EventReadOptions? options)
    {
        HistoryResult<Session, Event, Transcript> result = await Session.ReadAsync(source, new Transcript(), With(options));
        return new Outcome(result.Visitor, result.Error is null ? EnvelopeLine.Of(result.Envelope) : null, result.Error);
    }

    private static Outcome Pull(HistorySource source, EventReadOptions? options)
    {
        var transcript = new Transcript();
        try
        {
            HistoryStream<Session, Event> stream = Session.CreateReader(source, With(options));
            foreach (Event e in stream)
            {
                e.Accept(ref transcript);
            }

            return new Outcome(transcript, EnvelopeLine.Of(stream.Envelope), null);
        }
        catch (EventDataException error)
        {
            return new Outcome(transcript, null, error.Error);
        }
    }

    private static async Task<Outcome> BatchesAsync(HistorySource source, EventReadOptions? options)
    {
        var transcript = new Transcript();
        try
        {
            HistoryStream<Session, Event> stream = Session.ReadBatchesAsync(source, With(options));
            await foreach (EventBatch<Event> batch in stream)
            {
                foreach (Event e in batch)
                {
                    e.Accept(ref transcript);
                }
            }

            return new Outcome(transcript, EnvelopeLine.Of(stream.Envelope), null);
        }
        catch (EventDataException error)
        {
            return new Outcome(transcript, null, error.Error);
        }
    }
}
