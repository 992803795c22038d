using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Lifetimes;

/// <summary>Readers that are used in the wrong order do not get hold of the slots of another read.</summary>
public class ReaderLifetimeTests
{
    private static readonly byte[] s_session =
        """{"session_id":"s","last_updated_at":"t","events":[{"type":"text","content":"1"},{"type":"text","content":"2"},{"type":"user_input","content":"3"}]}"""u8.ToArray();

    private static readonly byte[] s_text = """{"type":"text","content":"c"}"""u8.ToArray();
    private static readonly byte[] s_call = """{"type":"tool_call","arguments":{"a":[1]},"call_id":"c","name":"n"}"""u8.ToArray();

    [Fact]
    public void ReaderDisposedTwice_GivesItsSlotsBackOnce()
    {
        EventReader<Event> first = Event.CreateReader(s_text);
        first.Dispose();
        first.Dispose();
        using EventReader<Event> second = Event.CreateReader(s_text);
        using EventReader<Event> third = Event.CreateReader(s_call);
        first.Dispose();
        Assert.Equal(EventKind.Text, second.Event.Kind);
        Assert.Equal(EventKind.ToolCall, third.Event.Kind);
        Assert.Equal("""{"a":[1]}"""u8, third.Event.TryGetToolCall(out ToolCall call) ? call.Arguments.Raw : default);
    }

    [Fact]
    public void CopyOfAReaderDisposedTwice_GivesItsSlotsBackOnce()
    {
        HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        HistoryReader<Session, Event> copy = reader;
        reader.Dispose();
        using HistoryReader<Session, Event> next = Session.CreateReader(s_session);
        Session envelope = next.Envelope;
        copy.Dispose();
        Assert.Equal("s", envelope.SessionId.ToString());
    }

    [Fact]
    public void EventOfADisposedReader_Throws()
    {
        EventReader<Event> reader = Event.CreateReader(s_text);
        reader.Dispose();
        using EventReader<Event> other = Event.CreateReader(s_call);
        ObjectDisposedException? exception = null;
        try { _ = reader.Event; } catch (ObjectDisposedException e) { exception = e; }
        Assert.NotNull(exception);
    }

    [Fact]
    public void DisposedHistoryReader_Throws()
    {
        HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        reader.Dispose();
        using HistoryReader<Session, Event> other = Session.CreateReader(s_session);
        Session session = other.Envelope;
        int thrown = 0;
        try { _ = reader.Envelope; } catch (ObjectDisposedException) { thrown++; }
        try { _ = reader.Events; } catch (ObjectDisposedException) { thrown++; }
        Assert.Equal(2, thrown);
        Assert.Equal("s", session.SessionId.ToString());
    }

    [Fact]
    public void DisposedEnumeration_Throws()
    {
        EventSequence<Session, Event>.Enumerator events = Session.Parse(s_session).Events.GetEnumerator();
        Assert.True(events.MoveNext());
        events.Dispose();
        events.Dispose();
        using EventReader<Event> other = Event.CreateReader(s_call);
        int thrown = 0;
        try { events.MoveNext(); } catch (ObjectDisposedException) { thrown++; }
        try { _ = events.Current; } catch (ObjectDisposedException) { thrown++; }
        Assert.Equal(2, thrown);
        Assert.Equal(EventKind.ToolCall, other.Event.Kind);
    }

    [Fact]
    public void EnumerationWithoutACurrentEvent_Throws()
    {
        // What the pool's slots held last must not show.
        using (EventReader<Event> before = Event.CreateReader(s_call))
        {
            Assert.Equal(EventKind.ToolCall, before.Event.Kind);
        }

        EventSequence<Session, Event>.Enumerator events = Session.Parse(s_session).Events.GetEnumerator();
        int thrown = 0;
        try { _ = events.Current; } catch (InvalidOperationException) { thrown++; }
        while (events.MoveNext())
        {
        }

        Assert.False(events.MoveNext());
        try { _ = events.Current; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(2, thrown);
        events.Dispose();
    }

    [Fact]
    public void EnumerationAfterAnError_DoesNotGoOn()
    {
        byte[] json = """{"events":[{"type":"text","content":"1"},{"type":"text","content":"too long"},{"type":"text","content":"3"}]}"""u8.ToArray();
        using HistoryReader<Session, Event> reader = Session.CreateReader(json, new EventReadOptions { MaxStringBytes = 7 });
        EventSequence<Session, Event>.Enumerator events = reader.Events.GetEnumerator();
        Assert.True(events.MoveNext());
        EventDataException? error = null;
        try { events.MoveNext(); } catch (EventDataException e) { error = e; }
        Assert.Equal(EventErrorCode.TooLarge, error?.Error.Code);
        int thrown = 0;
        try { events.MoveNext(); } catch (InvalidOperationException) { thrown++; }
        try { _ = events.Current; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(2, thrown);
        events.Dispose();
    }

    [Fact]
    public void ReaderInAFinally_StillReads()
    {
        int seen = 0;
        HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        try
        {
            foreach (Event e in reader.Events)
            {
                throw new TimeoutException();
            }
        }
        catch (TimeoutException)
        {
            seen = -3;
        }
        finally
        {
            foreach (Event e in reader.Events)
            {
                seen += e.Kind == EventKind.Unknown ? 0 : 1;
            }

            reader.Dispose();
        }

        Assert.Equal(0, seen);
    }

    [Fact]
    public void VisitorThatReadsAnotherDocument_SeesItsOwnEventStill()
    {
        var visitor = new ReadingWithin(s_session, depth: 6);
        Session session = Session.Read(s_session, visitor);
        Assert.Equal("s", session.SessionId.ToString());
        Assert.Equal(3 + (3 * 3) + (3 * 3 * 3) + (3 * 3 * 3 * 3) + (3 * 3 * 3 * 3 * 3) + (3 * 3 * 3 * 3 * 3 * 3), visitor.Seen);
    }

    [Fact]
    public void VisitorThatThrows_LeavesThePoolSound()
    {
        for (int i = 0; i < 20; i++)
        {
            var visitor = new StoppingTranscript(new Transcript(), limit: i % 4);
            Assert.Throws<NotSupportedException>(() => Session.Read(s_session, new Throwing(i % 3)));
            Assert.Throws<NotSupportedException>(() => Event.Read(s_text, new Throwing(0)));
            Assert.Throws<EventDataException>(() => Event.Read("{"u8, new Throwing(0)));
            Assert.Throws<EventDataException>(() => Event.CreateReader("["u8).Dispose());
            Assert.Equal(3, SessionEntryPoints.Push(s_session, null).Events.Lines.Count);
            _ = Session.ReadUntil(s_session, ref visitor, out _);
        }

        using EventReader<Event> a = Event.CreateReader(s_text), b = Event.CreateReader(s_call), c = Event.CreateReader(s_text), d = Event.CreateReader(s_call), e = Event.CreateReader(s_text), f = Event.CreateReader(s_call);
        Assert.Equal([EventKind.Text, EventKind.ToolCall, EventKind.Text, EventKind.ToolCall, EventKind.Text, EventKind.ToolCall], [a.Event.Kind, b.Event.Kind, c.Event.Kind, d.Event.Kind, e.Event.Kind, f.Event.Kind]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ReadUntil_StopsBehindTheEvent(int limit)
    {
        var transcript = new Transcript();
        var visitor = new StoppingTranscript(transcript, limit);
        Assert.False(Session.ReadUntil(s_session, ref visitor, out long next));
        Assert.Equal(limit, transcript.Lines.Count);
        Assert.Equal(transcript.Offsets[^1] + transcript.Json[^1].Length, next);
    }

    [Fact]
    public void ReadUntilTheEnd_GivesTheLength()
    {
        var visitor = new StoppingTranscript(new Transcript());
        Assert.True(Session.ReadUntil(s_session, ref visitor, out long next));
        Assert.Equal(s_session.Length, next);
    }
}
