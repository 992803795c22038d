using System.Buffers;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Every way into a single event's views.</summary>
internal static class EventEntryPoints
{
    /// <summary>Those that see the input as it is, so that places must agree too.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> Exact { get; } =
    [
        ("push", Push),
        ("push to a class", PushToClass),
        ("try push", TryPush),
        ("pull", Pull),
        ("whole sequence", (json, options) => FromSequence(new ReadOnlySequence<byte>(json), options)),
        ("segments of 1", (json, options) => FromSequence(Segments.Of(json, 1), options)),
        ("segments of 7", (json, options) => FromSequence(Segments.Of(json, 7), options)),
        ("whole sequence to a class", (json, options) => FromSequenceToClass(new ReadOnlySequence<byte>(json), options)),
        ("segments of 3 to a class", (json, options) => FromSequenceToClass(Segments.Of(json, 3), options)),
    ];

    /// <summary>Those that read on from somebody's reader.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> OverReaders { get; } =
    [
        ("reader over a span", (json, options) => FromReader(new Utf8JsonReader(json), options)),
        ("reader over segments of 1", (json, options) => FromReader(new Utf8JsonReader(Segments.Of(json, 1)), options)),
        ("reader over segments of 5", (json, options) => FromReader(new Utf8JsonReader(Segments.Of(json, 5)), options)),
        ("reader to a class", FromReaderToClass),
    ];

    public static Outcome Push(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => Event.Read(json, ref transcript, options));
    }

    private static Outcome PushToClass(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => Event.Read(json, transcript, options));
    }

    private static Outcome TryPush(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Event.TryRead(json, ref transcript, out EventError error, options) ? new(transcript, null, null) : new(transcript, null, error);
    }

    private static Outcome Pull(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () =>
        {
            using EventReader<Event> reader = Event.CreateReader(json, options);
            reader.Event.Accept(ref transcript);
        });
    }

    private static Outcome FromSequence(ReadOnlySequence<byte> json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => Event.Read(json, ref transcript, options));
    }

    private static Outcome FromSequenceToClass(ReadOnlySequence<byte> json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => Event.Read(json, transcript, options));
    }

    private static Outcome FromReaderToClass(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () =>
        {
            var reader = new Utf8JsonReader(json);
            Event.Read(ref reader, transcript, options);
            RestOfInput.MustBeEmpty(ref reader);
        });
    }

    private static Outcome FromReader(Utf8JsonReader reader, EventReadOptions? options)
    {
        var transcript = new Transcript();
        try
        {
            Event.Read(ref reader, ref transcript, options);
            RestOfInput.MustBeEmpty(ref reader);
            return new Outcome(transcript, null, null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(transcript, null, exception.Error);
        }
    }

    private static Outcome Caught(Transcript transcript, Action read)
    {
        try
        {
            read();
            return new Outcome(transcript, null, null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(transcript, null, exception.Error);
        }
    }
}
