using System.Text;
using EventUnion.EndToEnd.Tests.Streams;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Lifetimes;

/// <summary>A view that is used too late throws, where the compiler can't see it; it never shows another event.</summary>
public class StaleViewTests
{
    private static readonly byte[] s_session = Encoding.UTF8.GetBytes(
        """
        {"session_id":"s","last_updated_at":"t","events":[
          {"type":"stop","error":"first","is_error":true,"usage":{"turns":1}},
          {"type":"tool_call","arguments":{"list":[1,2],"map":{"a":1}},"call_id":"c","name":"n"},
          {"type":"tool_result","call_id":"c","name":"n","result":[[1],[2]],"image_attachment":{"attachment_name":"p","source_id":"s"}}
        ]}
        """);

    [Fact]
    public void ViewAfterTheNextEvent_Throws()
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        EventSequence<Session, Event>.Enumerator events = reader.Events.GetEnumerator();
        Assert.True(events.MoveNext());
        Event kept = events.Current;
        Assert.True(kept.TryGetStop(out Stop stop));
        Usage nested = stop.Usage;
        Assert.Equal("1", nested.Turns.Value.ToString());
        Assert.True(events.MoveNext());

        Assert.True(IsStale(kept));
        bool threw = false;
        try { _ = stop.IsError; } catch (InvalidOperationException) { threw = true; }
        Assert.True(threw);
        threw = false;
        try { _ = nested.Turns.State; } catch (InvalidOperationException) { threw = true; }
        Assert.True(threw);
        Assert.Equal("(stale view)", kept.ToString());
        Assert.Equal("(stale view)", stop.ToString());
        events.Dispose();
    }

    [Fact]
    public void ViewAfterItsEnumeration_Throws()
    {
        // Out of a reader that is disposed here the compiler would not let the event go.
        Event last = default;
        foreach (Event e in Session.Parse(s_session).Events)
        {
            last = e;
        }

        Assert.True(IsStale(last));

        // Also when another read has the same slots by now.
        var other = new Transcripts.Transcript();
        Session.Read(s_session, ref other, new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown });
        Assert.True(IsStale(last));
    }

    [Fact]
    public void ViewOfASingleEvent_ThrowsAfterItsReader()
    {
        byte[] json = """{"type":"text","content":"kept"}"""u8.ToArray();
        EventReader<Event> reader = Event.CreateReader(json);
        Event kept = reader.Event;
        Assert.Equal(EventKind.Text, kept.Kind);
        reader.Dispose();
        Assert.True(IsStale(kept));

        // The next reader gets the same slots from the pool.
        using EventReader<Event> next = Event.CreateReader("""{"type":"stop","error":null,"is_error":true,"usage":{}}"""u8);
        Assert.True(IsStale(kept));
        Assert.Equal(EventKind.Stop, next.Event.Kind);
    }

    [Fact]
    public void ListAfterTheNextEvent_Throws()
    {
        EventSequence<Session, Event>.Enumerator events = Session.Parse(s_session).Events.GetEnumerator();
        Assert.True(events.MoveNext() && events.MoveNext());
        Assert.True(events.Current.TryGetToolCall(out ToolCall call));
        JsonMap<JsonAny> arguments = call.Arguments;
        Assert.True(arguments.TryGetValue("list"u8, out JsonAny list));
        Assert.True(list.TryGetArray(out JsonList<JsonAny> items));
        JsonList<JsonAny>.Enumerator begun = items.GetEnumerator();
        Assert.True(begun.MoveNext());
        Assert.True(events.MoveNext());

        int thrown = 0;
        try { arguments.GetEnumerator(); } catch (InvalidOperationException) { thrown++; }
        try { arguments.Count(); } catch (InvalidOperationException) { thrown++; }
        try { items.Count(); } catch (InvalidOperationException) { thrown++; }
        try { begun.MoveNext(); } catch (InvalidOperationException) { thrown++; }
        try { _ = begun.Current; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(5, thrown);
        events.Dispose();
    }

    [Fact]
    public void RawValueAfterTheNextEventOfAStream_Throws()
    {
        byte[] lines = """
            {"type":"tool_call","arguments":{"list":[1,2],"map":{"a":1},"text":"t"},"call_id":"c","name":"n"}
            {"type":"text","content":"another, which the window has in the place of the first"}

            """u8.ToArray();
        EventStream<Event>.Enumerator events = Event.CreateReader(new PieceStream(lines, [1]), Framing.JsonLines).GetEnumerator();
        Assert.True(events.MoveNext());
        Assert.True(events.Current.TryGetToolCall(out ToolCall call));
        JsonMap<JsonAny> arguments = call.Arguments;
        Assert.True(arguments.TryGetValue("list"u8, out JsonAny list));
        Assert.True(arguments.TryGetValue("map"u8, out JsonAny map));
        Assert.True(arguments.TryGetValue("text"u8, out JsonAny text));
        Assert.True(list.TryGetArray(out JsonList<JsonAny> items));
        Assert.Equal("[1,2]", list.ToString());
        Assert.True(events.MoveNext());

        int thrown = 0;
        try { _ = text.Raw; } catch (InvalidOperationException) { thrown++; }
        try { _ = list.ToString(); } catch (InvalidOperationException) { thrown++; }
        try { _ = map.ToData(); } catch (InvalidOperationException) { thrown++; }
        try { _ = map.CreateReader(); } catch (InvalidOperationException) { thrown++; }
        try { _ = text.TryGetText(out _); } catch (InvalidOperationException) { thrown++; }
        try { _ = (JsonArg)map; } catch (InvalidOperationException) { thrown++; }
        try { _ = items.Raw; } catch (InvalidOperationException) { thrown++; }
        try { _ = arguments.Raw; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(8, thrown);
        events.Dispose();
    }

    [Fact]
    public void RawValueOfAListOrMap_OutlivesTheirEnumeration()
    {
        EventSequence<Session, Event>.Enumerator events = Session.Parse(s_session).Events.GetEnumerator();
        Assert.True(events.MoveNext() && events.MoveNext());
        Assert.True(events.Current.TryGetToolCall(out ToolCall call));
        JsonAny last = default;
        foreach (JsonEntry<JsonAny> entry in call.Arguments)
        {
            last = entry.Value;
        }

        Assert.Equal("""{"a":1}""", last.ToString());
        Assert.True(call.Arguments.TryGetValue("list"u8, out JsonAny list));
        Assert.True(list.TryGetArray(out JsonList<JsonAny> items));
        foreach (JsonAny item in items)
        {
            last = item;
        }

        Assert.Equal("2", last.ToString());
        Assert.True(events.MoveNext());
        bool threw = false;
        try { _ = last.Raw; } catch (InvalidOperationException) { threw = true; }
        Assert.True(threw);
        events.Dispose();
    }

    [Fact]
    public void DefaultRawValue_IsNoValue()
    {
        int thrown = 0;
        try { _ = default(JsonAny).Raw; } catch (InvalidOperationException) { thrown++; }
        try { _ = default(JsonAny).ToData(); } catch (InvalidOperationException) { thrown++; }
        try { _ = default(JsonList<JsonAny>).Raw; } catch (InvalidOperationException) { thrown++; }
        try { _ = default(JsonMap<JsonAny>).Raw; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(4, thrown);
        Assert.Equal(System.Text.Json.JsonValueKind.Undefined, default(JsonAny).ValueKind);
        Assert.False(default(JsonAny).TryGetMember("a"u8, out _));
    }

    [Fact]
    public void EnvelopeOfAReader_IsReadOnce()
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        Session first = reader.Envelope;
        foreach (Event e in reader.Events)
        {
            _ = e.Kind;
        }

        Session second = reader.Envelope;
        Assert.Equal("s", second.SessionId.ToString());
        Assert.Equal("s", first.SessionId.ToString());
    }

    [Fact]
    public void EnvelopeAfterItsReader_Throws()
    {
        HistoryReader<Session, Event> reader = Session.CreateReader(s_session);
        Session session = reader.Envelope;
        Assert.Equal("s", session.SessionId.ToString());
        reader.Dispose();
        bool threw = false;
        try { _ = session.SessionId; } catch (InvalidOperationException) { threw = true; }
        Assert.True(threw);
    }

    [Fact]
    public void DefaultView_Throws()
    {
        Assert.True(IsStale(default));
        Assert.Equal("(no view)", default(Event).ToString());
        InvalidOperationException? exception = null;
        try { _ = default(Stop).IsError; } catch (InvalidOperationException e) { exception = e; }
        Assert.Equal("This is the default value, not a view of an event.", exception?.Message);
    }

    private static bool IsStale(scoped Event view)
    {
        try
        {
            _ = view.Kind;
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
