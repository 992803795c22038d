using System.Buffers;
using System.Text;
using System.Text.Json;
using static ChatTools.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>What docs/reading.md says, tried.</summary>
public class ReadingClaimTests
{
    private const string Head = """{"session_id":"s","last_updated_at":"2026-01-01T00:00:00","events":[""";

    [Theory]
    [InlineData("""{"type":"text","content":"a"},{"type":"text","content":"b"},{"type":}]}""", "0:a 1:b", EventErrorCode.MalformedJson, 2)]
    [InlineData("""{"type":"text","content":"a"},{"type":"text","content":"b""", "0:a", EventErrorCode.Truncated, 1)]
    [InlineData("""{"type":"text","content":"a"}]} x""", "0:a", EventErrorCode.MalformedJson, -1)]
    [InlineData("""{"type":"text","content":"a"}],"generated_title":tru}""", "0:a", EventErrorCode.MalformedJson, -1)]
    public void Events_AreDeliveredBeforeAnErrorBehindThem(string rest, string delivered, EventErrorCode code, long index)
    {
        var log = new EventLog();
        Assert.False(Session.TryRead(Encoding.UTF8.GetBytes(Head + rest), ref log, out Session session, out EventError error));
        Assert.Equal(delivered, log.Text);
        Assert.Equal("s", session.SessionId.ToString());
        Assert.True(session.GeneratedTitle.IsAbsent);
        Assert.Equal((code, index), (error.Code, error.EventIndex));
    }

    [Fact]
    public void EnvelopeAfterAnError_HasNothingFromBehindIt()
    {
        byte[] json = [.. "{\"session_id\":\"s\",\"generated_title\":\""u8, 0xFF, .. "\",\"events\":[],\"last_updated_at\":\"2026-01-01T00:00:00\""u8];
        var log = new EventLog();
        Assert.False(Session.TryRead(json, ref log, out Session session, out EventError error));
        Assert.Equal(EventErrorCode.InvalidUtf8, error.Code);
        Assert.Equal("s", session.SessionId.ToString());
        Assert.True(session.GeneratedTitle.IsAbsent);
        Assert.False(session.TryGetLastUpdatedAt(out _));
    }

    [Theory]
    [InlineData("""{"events":[{"type":"stop"}],"session_id":"s"}""")]
    [InlineData("""{"session_id":"s","events":[{"type":"stop"}]}""")]
    public void Envelope_IsWholeWhereverTheEventsStand(string json)
    {
        var log = new EventLog();
        Session session = Session.Read(Encoding.UTF8.GetBytes(json), ref log);
        Assert.Equal("s", session.SessionId.ToString());
        Assert.Equal("0:stop", log.Text);
    }

    [Fact]
    public void EventsGivenTwice_AreBothDelivered()
    {
        byte[] json = """{"session_id":"s","events":[{"type":"stop"}],"events":[{"type":"text","content":"b"}]}"""u8.ToArray();
        var log = new EventLog();
        Session.Read(json, ref log);
        Assert.Equal("0:stop 1:b", log.Text);
        Assert.False(Session.TryRead(json, ref log, out _, out EventError error, new EventReadOptions { Duplicates = DuplicateMembers.Throw }));
        Assert.Equal(EventErrorCode.DuplicateMember, error.Code);
    }

    [Fact]
    public void EventsThatAreNoArray_AreNoneAndTheEnvelopeStrays()
    {
        var log = new EventLog();
        Session session = Session.Read("""{"session_id":"s","last_updated_at":"2026-01-01T00:00:00","events":null}"""u8, ref log);
        Assert.Equal("", log.Text);
        Assert.True(session.Strays);
    }

    [Fact]
    public void Reader_GivesTheEnvelopeBeforeTheEvents()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head + """{"type":"text","content":"a"}]}""");
        using HistoryReader<Session, Event> reader = Session.CreateReader(json);
        Assert.Equal("s", reader.Envelope.SessionId.ToString());
        var log = new EventLog();
        foreach (Event e in reader.Events)
        {
            e.Accept(ref log);
        }

        Assert.Equal("0:a", log.Text);
    }

    [Fact]
    public void TextOfAnEarlierEvent_StaysReadableWhileTheEventDoesNot()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head + """{"type":"text","content":"a"},{"type":"text","content":"b"}]}""");
        JsonText first = default;
        Text firstEvent = default;
        foreach (Event e in Session.Parse(json).Events)
        {
            if (e.Index == 0 && e.TryGetText(out firstEvent))
                first = firstEvent.Content;
        }

        Assert.Equal("a", first.ToString());
        bool stale = false;
        try
        {
            _ = firstEvent.Content;
        }
        catch (InvalidOperationException)
        {
            stale = true;
        }

        Assert.True(stale);
    }

    [Fact]
    public void VisitorThatReads_DoesNotDisturbTheReadAroundIt()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head + """{"type":"text","content":"a"},{"type":"text","content":"b"}]}""");
        var log = new List<string>();
        foreach (Event e in Session.Parse(json).Events)
        {
            var inner = new EventLog();
            Session.Read(json, ref inner);
            Assert.True(e.TryGetText(out Text text));
            log.Add(text.Content.ToString() + inner.Lines.Count);
        }

        Assert.Equal(["a2", "b2"], log);
    }

    [Fact]
    public void LoneEvent_HasNoIndexAndOffsetsOfItsOwn()
    {
        EventDataException error = Assert.Throws<EventDataException>(() => TextRecord.Parse("""{"type":"text","content":7}"""u8));
        Assert.Equal((EventErrorCode.Stray, "/content", 25L, -1L), (error.Error.Code, error.Error.Path, error.Error.Offset, error.Error.EventIndex));
    }

    [Theory]
    [InlineData(""" {"type":"text","content":"a"}""")]
    [InlineData(""" {"\u0074ype":"text","content":"a"}""")]
    public void Offset_CountsTheBlanksBeforeALoneEventOnce(string json)
    {
        // Several times: an event may be read in another way once its layout is known.
        for (int i = 0; i < 4; i++)
        {
            using EventReader<Event> reader = Event.CreateReader(Encoding.UTF8.GetBytes(json));
            Assert.Equal(1, reader.Event.Offset);
        }
    }

    [Fact]
    public void StrayMember_ThrowsWhenItIsAskedForAndSaysWhere()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head + """{"type":"text","content":null}]}""");
        EventError error = default;
        foreach (Event e in Session.Parse(json).Events)
        {
            Assert.True(e.TryGetText(out Text text));
            Assert.True(text.Strays);
            Assert.False(text.TryGetContent(out _));
            try
            {
                _ = text.Content;
            }
            catch (EventDataException found)
            {
                error = found.Error;
            }
        }

        Assert.Equal((EventErrorCode.Stray, "/events/0/content", (long)Head.Length + 25, 0L), (error.Code, error.Path, error.Offset, error.EventIndex));
    }

    [Theory]
    [InlineData(EventPolicy.Deliver, "0:stray")]
    [InlineData(EventPolicy.DeliverAsUnknown, "0:Stray")]
    [InlineData(EventPolicy.Skip, "")]
    [InlineData(EventPolicy.Throw, null)]
    public void OnStray_DecidesWhatBecomesOfAStray(EventPolicy policy, string? delivered) =>
        AssertDelivered("""{"type":"text","content":null}""", new EventReadOptions { OnStray = policy }, delivered, EventErrorCode.Stray);

    [Theory]
    [InlineData(EventPolicy.Deliver, "0:UnknownTag")]
    [InlineData(EventPolicy.DeliverAsUnknown, "0:UnknownTag")]
    [InlineData(EventPolicy.Skip, "")]
    [InlineData(EventPolicy.Throw, null)]
    public void OnUnknown_DecidesWhatBecomesOfAnUnknownEvent(EventPolicy policy, string? delivered) =>
        AssertDelivered("""{"type":"new"}""", new EventReadOptions { OnUnknown = policy }, delivered, EventErrorCode.UnknownEvent);

    [Theory]
    [InlineData("""{"content":"a"}""", "0:MissingTag")]
    [InlineData("""{"type":"text","type":"text","content":"a"}""", "0:DuplicateTag")]
    [InlineData("""{"type":7,"content":"a"}""", "0:WrongTagType")]
    [InlineData("""7""", "0:NotAnObject")]
    [InlineData("""{"name":"n","call_id":"c","arguments":{}}""", "0:tool_call")]
    public void Reasons_AreTold(string json, string delivered) => AssertDelivered(json, EventReadOptions.Default, delivered, default);

    [Fact]
    public void MissingTag_IsNotInferredWhereThatIsSwitchedOff() =>
        AssertDelivered("""{"name":"n","call_id":"c","arguments":{}}""", new EventReadOptions { InferMissingTag = false }, "0:MissingTag", default);

    [Fact]
    public void SkippedEvent_StillCounts() =>
        AssertDelivered("""{"type":"new"},{"type":"stop"}""", new EventReadOptions { OnUnknown = EventPolicy.Skip }, "1:stop", default);

    [Theory]
    [InlineData("""{"type":"new"}""", EventErrorCode.UnknownEvent)]
    [InlineData("""{"type":"text","content":null}""", EventErrorCode.Stray)]
    [InlineData("""{"type":"text","content":"a","content":"b"}""", EventErrorCode.DuplicateMember)]
    [InlineData("""{"name":"n","call_id":"c","arguments":{}}""", EventErrorCode.UnknownEvent)]
    public void Strict_EndsTheRead(string json, EventErrorCode code) => AssertDelivered(json, EventReadOptions.Strict, null, code);

    [Theory]
    [InlineData("""{"type":"text","content":"a","content":"b"}""", "0:b")]
    [InlineData("""{"type":"text","content":"a","more":[{"content":"b"}]}""", "0:a")]
    public void DuplicateAndUnknownMembers_AreLenientByDefault(string json, string delivered) => AssertDelivered(json, EventReadOptions.Default, delivered, default);

    [Fact]
    public void Limits_EndTheRead()
    {
        const string text = """{"type":"text","content":"01234567890123456789","x":[[[1]]]}""";
        AssertDelivered(text, new EventReadOptions { MaxDepth = 5 }, null, EventErrorCode.TooDeep);
        AssertDelivered(text, new EventReadOptions { MaxDepth = 6 }, "0:01234567890123456789", default);
        AssertDelivered(text, new EventReadOptions { MaxEventBytes = text.Length - 1 }, null, EventErrorCode.TooLarge);
        AssertDelivered(text, new EventReadOptions { MaxEventBytes = text.Length }, "0:01234567890123456789", default);
        AssertDelivered(text, new EventReadOptions { MaxStringBytes = 19 }, null, EventErrorCode.TooLarge);
        AssertDelivered(text, new EventReadOptions { MaxStringBytes = 20 }, "0:01234567890123456789", default);
        AssertDelivered(text, new EventReadOptions { MaxMembers = 2 }, null, EventErrorCode.TooLarge);
        AssertDelivered(text, new EventReadOptions { MaxMembers = 3 }, "0:01234567890123456789", default);
    }

    [Fact]
    public void LimitsOfStrings_HoldInTheEnvelopeToo()
    {
        var log = new EventLog();
        Assert.False(Session.TryRead("{\"generated_title\":\"0123456789\",\"events\":[]}"u8, ref log, out _, out EventError error, new EventReadOptions { MaxStringBytes = 9 }));
        Assert.Equal((EventErrorCode.TooLarge, "/generated_title", -1L), (error.Code, error.Path, error.EventIndex));
    }

    [Fact]
    public void RecordOfAHistory_KeepsAStrayAsUnknown()
    {
        SessionRecord record = SessionRecord.Parse(Encoding.UTF8.GetBytes(Head + "{\"type\":\"text\",\"content\":null}]}"));
        UnknownEventRecord stray = Assert.IsType<UnknownEventRecord>(Assert.Single(record.Events));
        Assert.Equal((UnknownReason.Stray, "{\"type\":\"text\",\"content\":null}"), (stray.Reason, stray.Json.ToString()));
    }

    [Theory]
    [InlineData("""{"type":"new"}""", EventErrorCode.UnknownEvent, "/events/0")]
    [InlineData("""{"type":"text","content":null}""", EventErrorCode.Stray, "/events/0/content")]
    [InlineData("""{"type":"text","content":"a","content":"b"}""", EventErrorCode.DuplicateMember, "/events/0/content")]
    [InlineData("""{"name":"n","call_id":"c","arguments":{}}""", EventErrorCode.UnknownEvent, "/events/0")]
    public void Strict_HoldsForRecordsToo(string json, EventErrorCode code, string path)
    {
        EventDataException error = Assert.Throws<EventDataException>(() => SessionRecord.Parse(Encoding.UTF8.GetBytes(Head + json + "]}"), EventReadOptions.Strict));
        Assert.Equal((code, path), (error.Error.Code, error.Error.Path));
    }

    [Theory]
    [InlineData("""{"type":"new"}""", UnknownReason.UnknownTag)]
    [InlineData("""{"type":"text","content":null}""", UnknownReason.Stray)]
    public void Skip_LeavesEventsOutOfTheRecordOfAHistory(string json, UnknownReason reason)
    {
        var skip = new EventReadOptions { OnUnknown = EventPolicy.Skip, OnStray = EventPolicy.Skip };
        SessionRecord record = SessionRecord.Parse(Encoding.UTF8.GetBytes(Head + """{"type":"text","content":"a"},""" + json + "]}"), skip);
        Assert.IsType<TextRecord>(Assert.Single(record.Events));
        Assert.Equal(reason, Assert.IsType<UnknownEventRecord>(EventRecord.Parse(Encoding.UTF8.GetBytes(json), skip)).Reason);
    }

    [Fact]
    public void Limits_HoldForEachEventOfARecord()
    {
        const string text = """{"type":"text","content":"a"}""";
        byte[] json = Encoding.UTF8.GetBytes(Head + string.Join(',', Enumerable.Repeat(text, 100)) + "]}");
        Assert.Equal(100, SessionRecord.Parse(json, new EventReadOptions { MaxMembers = 2, MaxEventBytes = text.Length }).Events.Count);
        EventDataException few = Assert.Throws<EventDataException>(() => SessionRecord.Parse(json, new EventReadOptions { MaxMembers = 1 }));
        Assert.Equal((EventErrorCode.TooLarge, 0L), (few.Error.Code, few.Error.EventIndex));
        EventDataException small = Assert.Throws<EventDataException>(() => SessionRecord.Parse(json, new EventReadOptions { MaxEventBytes = text.Length - 1 }));
        Assert.Equal((EventErrorCode.TooLarge, 0L), (small.Error.Code, small.Error.EventIndex));
    }

    [Theory]
    [InlineData("""[{"type":"text","content":"b"}]""", 1)]
    [InlineData("[]", 0)]
    public void RecordOfAnArrayThatStandsTwice_HasTheLast(string last, int count)
    {
        string json = """{"session_id":"s","last_updated_at":"2026-01-01T00:00:00","events":[{"type":"text","content":"a"}],"events":""" + last + "}";
        Assert.Equal(count, SessionRecord.Parse(Encoding.UTF8.GetBytes(json)).Events.Count);
    }

    [Fact]
    public void StrayThatAVisitorAsksFor_HasALine()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head.Replace("[", "[\n", StringComparison.Ordinal) + """{"type":"text","content":null}]}""");
        EventDataException error = Assert.Throws<EventDataException>(() => Session.Read(json, new ContentReader()));
        Assert.Equal(("/events/0/content", 2L), (error.Error.Path, error.Error.Line));
    }

    private sealed class ContentReader : IEventVisitor
    {
        public void Visit(ThinkingDelta e) => _ = e.Content.RawLength;

        public void Visit(TextDelta e) => _ = e.Content.RawLength;

        public void Visit(Thinking e) => _ = e.Content.RawLength;

        public void Visit(Text e) => _ = e.Content.RawLength;

        public void Visit(ToolCall e) => _ = e.Name.RawLength;

        public void Visit(ToolResult e) => _ = e.Name.RawLength;

        public void Visit(Stop e) => _ = e.IsError;

        public void Visit(UserInput e) => _ = e.Content.RawLength;

        public void Visit(UnknownEvent e) => throw new InvalidOperationException("None is unknown.");
    }

    [Fact]
    public void ByteOrderMark_IsSteppedOverAndCounted()
    {
        byte[] json = [.. "\uFEFF"u8, .. "{\"type\":\"new\"}"u8];
        EventDataException error = Assert.Throws<EventDataException>(() => EventRecord.Parse(json, EventReadOptions.Strict));
        Assert.Equal((EventErrorCode.UnknownEvent, 3L), (error.Error.Code, error.Error.Offset));
    }

    [Theory]
    [InlineData("""{"type":"text","content":"a",}""")]
    [InlineData("""{"type":"text","content":"a"/* no */}""")]
    public void CommentsAndTrailingCommas_AreMalformed(string json) => AssertDelivered(json, EventReadOptions.Default, null, EventErrorCode.MalformedJson);

    [Fact]
    public void Sequence_IsReadAsOnePiece()
    {
        byte[] json = Encoding.UTF8.GetBytes(Head + """{"type":"text","content":"a"}]}""");
        var log = new EventLog();
        Session session = Session.Read(new ReadOnlySequence<byte>(json), ref log);
        Assert.Equal("s", session.SessionId.ToString());
        Assert.Equal("0:a", log.Text);
    }

    [Fact]
    public void JsonReader_IsLeftOnTheLastToken()
    {
        var reader = new Utf8JsonReader("""[{"type":"text","content":"a"},1]"""u8);
        reader.Read();
        reader.Read();
        var log = new EventLog();
        Event.Read(ref reader, ref log);
        Assert.Equal("-1:a", log.Text);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.True(reader.Read());
        Assert.Equal(JsonTokenType.Number, reader.TokenType);
    }

    private static void AssertDelivered(string events, EventReadOptions options, string? delivered, EventErrorCode code)
    {
        var log = new EventLog();
        bool read = Session.TryRead(Encoding.UTF8.GetBytes(Head + events + "]}"), ref log, out _, out EventError error, options);
        Assert.Equal(delivered, read ? log.Text : null);
        Assert.Equal(delivered is null ? code : EventErrorCode.None, error.Code);
    }
}
