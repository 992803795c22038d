using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Each limit, at its border and one beyond it.</summary>
public class LimitTests
{
    private const string Event = """{"type":"tool_result","call_id":"12345678","name":"n","result":{"a":[{"b":"1234\u0038"},{}],"c":{"d":1}}}""";
    private const int Members = 8;
    private const int LongestString = 11;

    [Fact]
    public void Depth_IsCountedFromTheRoot()
    {
        foreach (int limit in new[] { 4, 64, 200, 1000 })
        {
            var options = new EventReadOptions { MaxDepth = limit };
            Assert.True(EventEntryPoints.Push(Result(limit - 1), options).IsAccepted);
            Assert.True(SessionEntryPoints.Push(History(Result(limit - 3)), options).IsAccepted);
            Outcome single = EventEntryPoints.Push(Result(limit), options);
            Assert.Equal((EventErrorCode.TooDeep, $"The maximum configured depth of {limit} has been exceeded. Cannot read next JSON array."), (single.Error!.Value.Code, single.Error.Value.Message));
            Assert.StartsWith("/result/0/0", single.Error.Value.Path, StringComparison.Ordinal);
            Outcome history = SessionEntryPoints.Push(History(Result(limit - 2)), options);
            Assert.Equal((EventErrorCode.TooDeep, 1L), (history.Error!.Value.Code, history.Error.Value.EventIndex));
        }
    }

    [Fact]
    public void HundredThousandNestedArrays_AreTooDeep()
    {
        foreach (byte[] json in new[] { Result(100_000), [.. Result(100_000).AsSpan(0, 100_000)] })
        {
            Assert.All(EventEntryPoints.Exact, entry => Assert.Equal(EventErrorCode.TooDeep, entry.Read(json, null).Error?.Code));
            Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(EventErrorCode.TooDeep, entry.Read(History(json), null).Error?.Code));
            Assert.All(RecordEntryPoints.OfEvent, entry => Assert.Equal(EventErrorCode.TooDeep, entry.Read(json, null).Error?.Code));
            Assert.All(RecordEntryPoints.OfEventBySerializer, entry => Assert.False(entry.Read(json, null).IsAccepted));
            Assert.All(EventEntryPoints.OverReaders, entry => Assert.Equal(EventErrorCode.TooDeep, entry.Read(json, null).Error?.Code));
        }
    }

    [Fact]
    public void EventBytes_AreLimited() => Check(
        Encoding.UTF8.GetByteCount(Event),
        "¦" + Event,
        static limit => new EventReadOptions { MaxEventBytes = limit },
        static limit => $"The event is longer than {limit} bytes.",
        "");

    [Fact]
    public void EventThatIsAText_IsMeasuredWithItsQuotes()
    {
        foreach (string text in new[] { "\"abc\"", " \"abc\" " })
        {
            byte[] json = Encoding.UTF8.GetBytes(text);
            byte[] history = [.. "{\"events\":["u8, .. json, .. "]}"u8];
            Assert.True(EventEntryPoints.Push(json, new EventReadOptions { MaxEventBytes = 5 }).IsAccepted);
            EventError single = EventEntryPoints.Push(json, new EventReadOptions { MaxEventBytes = 4 }).Error!.Value;
            Assert.Equal((EventErrorCode.TooLarge, text.IndexOf('"', StringComparison.Ordinal)), (single.Code, (int)single.Offset));
            Assert.True(SessionEntryPoints.Push(history, new EventReadOptions { MaxEventBytes = 5 }).Error is null);
            EventError inHistory = SessionEntryPoints.Push(history, new EventReadOptions { MaxEventBytes = 4 }).Error!.Value;
            Assert.Equal((EventErrorCode.TooLarge, history.AsSpan().IndexOf("\"abc"u8)), (inHistory.Code, (int)inHistory.Offset));
        }
    }

    [Fact]
    public void StringBytes_AreLimited()
    {
        Assert.Contains("\"1234\\u0038\"", Event, StringComparison.Ordinal);
        Check(
            LongestString,
            Event.Replace("\"tool_result\"", "¦\"tool_result\"", StringComparison.Ordinal),
            static limit => new EventReadOptions { MaxStringBytes = limit },
            static limit => $"The string is longer than {limit} bytes.",
            "/type");
    }

    [Fact]
    public void StringsWithinAnyJson_AreLimitedToo()
    {
        Marked input = Marked.Parse("""{"type":"text","content":"c","later":{"a":[1,¦"12345678"]}}""");
        Assert.True(EventEntryPoints.Push(input.Json, new EventReadOptions { MaxStringBytes = 8 }).IsAccepted);
        Assert.Equal(
            input.Error(EventErrorCode.TooLarge, "The string is longer than 7 bytes.", "/later/a/1", -1),
            EventEntryPoints.Push(input.Json, new EventReadOptions { MaxStringBytes = 7 }).Error);
    }

    [Fact]
    public void Names_AreLimitedToo()
    {
        Marked input = Marked.Parse("""{"type":"text",¦"content":"c"}""");
        Assert.Equal(EventErrorCode.TooLarge, EventEntryPoints.Push(input.Json, new EventReadOptions { MaxStringBytes = 6 }).Error?.Code);
        Assert.Equal(input.Offset, EventEntryPoints.Push(input.Json, new EventReadOptions { MaxStringBytes = 6 }).Error?.Offset);
    }

    [Fact]
    public void Members_AreLimited() => Check(
        Members,
        Event.Replace("\"d\":1", "¦\"d\":1", StringComparison.Ordinal),
        static limit => new EventReadOptions { MaxMembers = limit },
        static limit => $"The event has more than {limit} members.",
        null);

    [Fact]
    public void MembersOfEachEvent_AreCountedAnew()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{{string.Join(',', Enumerable.Repeat(Event, 50))}}],"a":{"b":1,"c":2,"d":3,"e":4,"f":5,"g":6,"h":7,"i":8} }""");
        Assert.Equal(50, SessionEntryPoints.Push(json, new EventReadOptions { MaxMembers = Members }).Events.Lines.Count);
    }

    [Fact]
    public void DuplicateMembers_AreLimitedWhereAsked()
    {
        var options = new EventReadOptions { Duplicates = DuplicateMembers.Throw };
        Marked single = Marked.Parse("""{"type":"stop","error":null,"is_error":true,"usage":{"turns":1,¦"t\u0075rns":2}}""");
        Assert.Equal("-1 stop error=null is_error=True usage={(absent) (absent) (absent) 2}", EventEntryPoints.Push(single.Json, null).Events.Lines[0]);
        EventError error = EventEntryPoints.Push(single.Json, options).Error!.Value;
        Assert.Equal((EventErrorCode.DuplicateMember, single.Offset, "The member stands twice in its object."), (error.Code, error.Offset, error.Message));
        Marked session = Marked.Parse("""{"session_id":"a","events":[],¦"session_id":"b"}""");
        error = SessionEntryPoints.Push(session.Json, options).Error!.Value;
        Assert.Equal((EventErrorCode.DuplicateMember, session.Offset, -1L), (error.Code, error.Offset, error.EventIndex));
        Assert.Contains("session_id=\"b\"", SessionEntryPoints.Push(session.Json, null).Envelope, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfTheEnvelope_AreLimitedToo()
    {
        Assert.All(["""{"session_id":"s",¦"last_updated":1,"events":[]}""", """{"events":[],¦"last_updated_at":null}""", """{¦"session_id":"s","events":[]}"""], marked =>
        {
            Marked input = Marked.Parse(marked);
            int longest = marked.Contains("session_id\":\"s\",¦", StringComparison.Ordinal) ? 11 : marked.StartsWith("{¦", StringComparison.Ordinal) ? 9 : 14;
            Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(
                (EventErrorCode.TooLarge, (long?)input.Offset), (entry.Read(input.Json, new EventReadOptions { MaxStringBytes = longest }).Error?.Code, entry.Read(input.Json, new EventReadOptions { MaxStringBytes = longest }).Error?.Offset)));
            Assert.All(SessionEntryPoints.Exact, entry => Assert.True(entry.Read(input.Json, new EventReadOptions { MaxStringBytes = 15 }).IsAccepted));
        });
    }

    private static void Check(int limit, string marked, Func<int, EventReadOptions> options, Func<int, string> message, string? path)
    {
        foreach (string mark in new[] { "", "\uFEFF" })
        {
            Marked single = Marked.Parse(mark + marked);
            Marked history = Marked.Parse([.. Encoding.UTF8.GetBytes(mark), .. History(Encoding.UTF8.GetBytes(marked))]);
            Assert.All(EventEntryPoints.Exact, entry =>
            {
                Assert.True(entry.Read(single.Json, options(limit)).IsAccepted);
                EventError error = entry.Read(single.Json, options(limit - 1)).Error!.Value;
                Assert.Equal(single.Error(EventErrorCode.TooLarge, message(limit - 1), path ?? error.Path, -1), error);
            });
            Assert.All(SessionEntryPoints.Exact, entry =>
            {
                Assert.True(entry.Read(history.Json, options(limit)).IsAccepted);
                EventError error = entry.Read(history.Json, options(limit - 1)).Error!.Value;
                Assert.Equal(history.Error(EventErrorCode.TooLarge, message(limit - 1), path is null ? error.Path : "/events/1" + path, 1), error);
            });
        }
    }

    private static byte[] Result(int depth) => Encoding.UTF8.GetBytes($$"""{"call_id":"c","name":"n","type":"tool_result","result":{{new string('[', depth)}}{{new string(']', depth)}} }""");

    /// <summary>A history whose second event is the given one.</summary>
    private static byte[] History(byte[] json) => [.. "{\"session_id\":\"s\",\"events\":[{\"type\":\"text\",\"content\":\"\"},"u8, .. json, .. "]}"u8];
}
