using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Events that are far too large, and read all the same.</summary>
public class LargeInputTests
{
    private const int Million = 1_000_000;

    [Fact]
    public void StringOfFiftyMegabytes_IsRead()
    {
        byte[] json = [.. "{\"type\":\"text\",\"content\":\""u8, .. Enumerable.Repeat((byte)'x', 50 * Million), .. "\"}"u8];
        using EventReader<Event> reader = Event.CreateReader(json);
        Assert.True(reader.Event.TryGetText(out Text text));
        Assert.Equal(50 * Million, text.Content.RawLength);
        Assert.True(text.Content.StartsWith("xxx"u8));
        Assert.Equal(json.Length, reader.Event.Json.Length);
        Assert.InRange(reader.Event.ToString().Length, 1, 300);
        Assert.Equal(EventErrorCode.TooLarge, EventEntryPoints.Push(json, new EventReadOptions { MaxEventBytes = 50 * Million }).Error?.Code);
        Assert.Equal(EventErrorCode.TooLarge, EventEntryPoints.Push(json, new EventReadOptions { MaxStringBytes = 1000 }).Error?.Code);
    }

    [Fact]
    public void EventBeyondTheDefaultLimit_IsTooLarge()
    {
        byte[] json = [.. "{\"events\":[{\"type\":\"text\",\"content\":\""u8, .. Enumerable.Repeat((byte)'x', 64 << 20), .. "\"}]}"u8];
        EventError error = SessionEntryPoints.Push(json, null).Error!.Value;
        Assert.Equal(new EventError(EventErrorCode.TooLarge, "The event is longer than 67108864 bytes.", "/events/0", 11, 0, 1, 12), error);
        Assert.True(SessionEntryPoints.Push(json, new EventReadOptions { MaxEventBytes = EventReadOptions.MaxEventBytesLimit, OnStray = EventPolicy.Throw }).IsAccepted);
    }

    [Fact]
    public void EnvelopeMemberBeyondWhatASlotCanSay_IsTooLarge()
    {
        const int longest = EventReadOptions.MaxEventBytesLimit - 1;
        byte[] json = new byte[longest + 20];
        Array.Fill(json, (byte)'x');
        """{"session_id":"""u8.CopyTo(json);
        json[14] = (byte)'"';
        "\"}"u8.CopyTo(json.AsSpan(15 + longest));
        ReadOnlySpan<byte> fits = json.AsSpan(0, 15 + longest + 2);
        Assert.Equal(longest, Session.Parse(fits).SessionId.RawLength);

        json[15 + longest] = (byte)'x';
        "\"}"u8.CopyTo(json.AsSpan(16 + longest));
        EventError error = Assert.Throws<EventDataException>(() => { Session.Parse(json.AsSpan(0, 16 + longest + 2)); }).Error;
        Assert.Equal((EventErrorCode.TooLarge, "/session_id", 14L), (error.Code, error.Path, error.Offset));
    }

    [Fact]
    public void EventOfFortyMegabytes_IsWalked()
    {
        const int items = 2 * Million;
        byte[] json = Repeat("""{"type":"tool_result","call_id":"c","name":"n","result":[""", """{"a":[1,{}],"b":"}"}""", items, "]}");
        Assert.InRange(json.Length, 40 * Million, 64 << 20);
        using EventReader<Event> reader = Event.CreateReader(json);
        Assert.True(reader.Event.TryGetToolResult(out ToolResult result));
        Assert.True(result.Result.Value.TryGetArray(out JsonList<JsonAny> list));
        int found = 0;
        foreach (JsonAny item in list)
        {
            found += item.TryGetMember("b"u8, out JsonAny b) && b.TryGetText(out JsonText text) && text == "}"u8 ? 1 : 0;
        }

        Assert.Equal(items, found);
        Assert.False(reader.Event.Strays);
    }

    [Fact]
    public void TwoMillionMembers_AreRead()
    {
        const int members = 2 * Million;
        byte[] json = Repeat("""{"type":"tool_call","call_id":"c","name":"n","arguments":{""", "\"n\":[]", members, ",\"last\":1}}");
        using EventReader<Event> reader = Event.CreateReader(json);
        Assert.True(reader.Event.TryGetToolCall(out ToolCall call));
        Assert.Equal(members + 1, call.Arguments.Count());
        Assert.True(call.Arguments.TryGetValue("last"u8, out JsonAny last));
        Assert.Equal("1", last.ToString());
        Assert.Equal(EventErrorCode.TooLarge, EventEntryPoints.Push(json, new EventReadOptions { MaxMembers = members }).Error?.Code);

        // And as members that the schema does not know: of one name the last counts.
        byte[] unknown = Repeat("""{"type":"text","content":"c",""", "\"n\":{}", members, ",\"type_\":1}");
        TextRecord text = Assert.IsType<TextRecord>(EventRecord.Parse(unknown));
        Assert.Equal(2, text.Extra.Count);
    }

    [Fact]
    public void NumbersBeyondEveryType_KeepTheirDigits()
    {
        string digits = new('7', 100_000);
        foreach (string number in new[] { "1e400", "-1e400", digits, "0." + digits, "1e-400", "1e99999999999999999999", digits + "e-99999" })
        {
            byte[] json = Encoding.UTF8.GetBytes($$$"""{"type":"stop","error":null,"is_error":false,"usage":{"duration_ms":{{{number}}}}}""");
            StopRecord record = Assert.IsType<StopRecord>(EventRecord.Parse(json));
            Assert.Equal(number, record.Usage.DurationMs.Value.ToString());
            Assert.Equal(record, EventRecord.Parse(json));
            byte[] asInteger = Encoding.UTF8.GetBytes($$$"""{"type":"stop","error":null,"is_error":false,"usage":{"turns":{{{number}}}}}""");
            Assert.Equal(UnknownReason.Stray, Assert.IsType<UnknownEventRecord>(EventRecord.Parse(asInteger)).Reason);
            using EventReader<Event> reader = Event.CreateReader(asInteger);
            Assert.True(reader.Event.TryGetStop(out Stop stop));
            JsonNumber turns = stop.Usage.Turns.Value;
            Assert.Equal(number.Length, turns.Raw.Length);
            Assert.False(turns.TryGetInt64(out _));
            Exception? exception = null;
            try { _ = turns.GetInt64(); } catch (Exception e) when (e is OverflowException or FormatException) { exception = e; }
            Assert.InRange(exception!.Message.Length, 1, 160);
        }
    }

    [Fact]
    public void HistoryBeyondTheLongestSlot_ComesIntoARecord()
    {
        // The array of events is longer than a slot can tell.
        byte[] head = """{"events":[{"type":"text","content":"a","x":[{}]},"""u8.ToArray();
        byte[] tail = """{"type":"text","content":"b","y":{"z":[]}}],"session_id":"s","last_updated_at":"t","later":[[1]]}"""u8.ToArray();
        byte[] json = GC.AllocateUninitializedArray<byte>(EventReadOptions.MaxEventBytesLimit + 1000);
        json.AsSpan().Fill((byte)' ');
        head.CopyTo(json, 0);
        tail.CopyTo(json, json.Length - tail.Length);
        SessionRecord record = SessionRecord.Parse(json);
        Assert.Equal(["a", "b"], record.Events.Select(static e => ((TextRecord)e).Content));
        Assert.Equal("s", record.SessionId);
        Assert.Equal("[[1]]", record.Extra["later"].ToString());
        Assert.Equal(record, Session.Parse(json).ToRecord());
    }

    [Fact]
    public void ObjectOfTheEnvelopeBeyondTheLongestSlot_IsShownWhole()
    {
        byte[] json = GC.AllocateUninitializedArray<byte>(EventReadOptions.MaxEventBytesLimit + 1000);
        json.AsSpan().Fill((byte)' ');
        """{"events":[],"job_metadata":{"error":"}","more":[{}]"""u8.CopyTo(json);
        """},"session_id":"s","last_updated_at":"t"}"""u8.CopyTo(json.AsSpan(json.Length - 100));
        int begin = json.AsSpan().IndexOf("{\"error"u8);

        Session session = Session.Parse(json);
        Assert.True(session.JobMetadata.TryGet(out JobMetadata metadata));
        Assert.Equal(json.AsSpan().IndexOf("},\"session_id"u8) + 1 - begin, metadata.Json.Length);
        Assert.True(metadata.Json.StartsWith("{\"error"u8) && metadata.Json[^1] == '}');
        Assert.Equal("}", metadata.Error.Value.ToString());
        Assert.Equal("s", session.SessionId.ToString());
        Assert.Equal((byte)'}', session.Json[^1]);
        Assert.Equal("[{}]", metadata.ToRecord().Extra["more"].ToString());
    }

    private static byte[] Repeat(string head, string item, int count, string tail)
    {
        byte[] one = Encoding.UTF8.GetBytes(item + ",");
        byte[] json = new byte[Encoding.UTF8.GetByteCount(head) + (one.Length * count) - 1 + Encoding.UTF8.GetByteCount(tail)];
        int at = Encoding.UTF8.GetBytes(head, json);
        for (int i = 0; i < count; i++)
        {
            int length = i < count - 1 ? one.Length : one.Length - 1;
            one.AsSpan(0, length).CopyTo(json.AsSpan(at));
            at += length;
        }

        Encoding.UTF8.GetBytes(tail, json.AsSpan(at));
        return json;
    }
}
