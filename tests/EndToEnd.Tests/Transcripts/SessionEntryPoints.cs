using System.Buffers;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Every way into a session's views.</summary>
internal static class SessionEntryPoints
{
    /// <summary>Those that see the input as it is, so that places must agree too.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> Exact { get; } =
    [
        ("push", Push),
        ("push to a class", PushToClass),
        ("try push", TryPush),
        ("push until", PushUntil),
        ("pull", Pull),
        ("parse", Parse),
        ("whole sequence", (json, options) => FromSequence(new ReadOnlySequence<byte>(json), options)),
        ("segments of 1", (json, options) => FromSequence(Segments.Of(json, 1), options)),
        ("segments of 7", (json, options) => FromSequence(Segments.Of(json, 7), options)),
        ("whole sequence to a class", (json, options) => FromSequenceToClass(new ReadOnlySequence<byte>(json), options)),
        ("segments of 3 to a class", (json, options) => FromSequenceToClass(Segments.Of(json, 3), options)),
        ("segments with empty ones", (json, options) => FromSequence(Segments.At(json, [0, 0, json.Length / 2, json.Length / 2]), options)),
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
        return Caught(transcript, () => EnvelopeLine.Of(Session.Read(json, ref transcript, options)));
    }

    private static Outcome PushToClass(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => EnvelopeLine.Of(Session.Read(json, transcript, options)));
    }

    private static Outcome TryPush(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        bool read = Session.TryRead(json, ref transcript, out Session session, out EventError error, options);
        return read ? new(transcript, EnvelopeLine.Of(session), null) : new(transcript, null, error);
    }

    private static Outcome PushUntil(byte[] json, EventReadOptions? options)
    {
        var events = new Transcript();
        var visitor = new StoppingTranscript(events);
        return Caught(events, () =>
        {
            Assert.True(Session.ReadUntil(json, ref visitor, out long next, options));
            Assert.Equal(json.Length, next);
            return EnvelopeLine.Of(Session.Parse(json, options));
        });
    }

    private static Outcome Pull(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () =>
        {
            using HistoryReader<Session, Event> reader = Session.CreateReader(json, options);
            foreach (Event e in reader.Events)
            {
                e.Accept(ref transcript);
            }

            return EnvelopeLine.Of(reader.Envelope);
        });
    }

    private static Outcome Parse(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () =>
        {
            // Parsing validates all before it shows any event, so after an error the events are read by push.
            Session session;
            try
            {
                session = Session.Parse(json, options);
            }
            catch (EventDataException)
            {
                Session.TryRead(json, ref transcript, out _, out _, options);
                throw;
            }

            foreach (Event e in session.Events)
            {
                e.Accept(ref transcript);
            }

            return EnvelopeLine.Of(session);
        });
    }

    private static Outcome FromSequence(ReadOnlySequence<byte> json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => EnvelopeLine.Of(Session.Read(json, ref transcript, options)));
    }

    private static Outcome FromSequenceToClass(ReadOnlySequence<byte> json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () => EnvelopeLine.Of(Session.Read(json, transcript, options)));
    }

    private static Outcome FromReaderToClass(byte[] json, EventReadOptions? options)
    {
        var transcript = new Transcript();
        return Caught(transcript, () =>
        {
            var reader = new Utf8JsonReader(json);
            string envelope = EnvelopeLine.Of(Session.Read(ref reader, transcript, options));
            RestOfInput.MustBeEmpty(ref reader);
            return envelope;
        });
    }

    private static Outcome FromReader(Utf8JsonReader reader, EventReadOptions? options)
    {
        var transcript = new Transcript();
        try
        {
            string envelope = EnvelopeLine.Of(Session.Read(ref reader, ref transcript, options));
            RestOfInput.MustBeEmpty(ref reader);
            return new Outcome(transcript, envelope, null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(transcript, null, exception.Error);
        }
    }

    private static Outcome Caught(Transcript transcript, Func<string> read)
    {
        try
        {
            return new Outcome(transcript, read(), null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(transcript, null, exception.Error);
        }
    }
}
