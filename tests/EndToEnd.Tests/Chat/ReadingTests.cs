using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Chat;

public class ReadingTests
{
    private static readonly byte[] s_document = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "schema", "examples", "get-full-session.json"));

    [Fact]
    public void FullSession_IsVisitedAsJsonDocumentSays()
    {
        var visitor = new Kinds([]);
        Session session = Session.Read(s_document, ref visitor);

        using JsonDocument document = JsonDocument.Parse(s_document);
        Assert.Equal(document.RootElement.GetProperty("session_id").GetString(), session.SessionId.ToString());
        Assert.Equal(document.RootElement.GetProperty("events").GetArrayLength(), visitor.Seen.Count);
        int i = 0;
        foreach (JsonElement element in document.RootElement.GetProperty("events").EnumerateArray())
        {
            if (element.TryGetProperty("type", out JsonElement tag) && visitor.Seen[i] is not ("?UnknownTag" or "?MissingTag"))
            {
                Assert.Equal(tag.GetString(), visitor.Seen[i]);
            }

            i++;
        }

        Assert.Contains("?UnknownTag", visitor.Seen);
        Assert.Contains("?MissingTag", visitor.Seen);
    }

    [Fact]
    public void Pull_GivesTheSameEventsAsPush()
    {
        var pushed = new Kinds([]);
        Session.Read(s_document, ref pushed);
        var pulled = new Kinds([]);
        using HistoryReader<Session, Event> reader = Session.CreateReader(s_document);
        foreach (Event e in reader.Events)
        {
            e.Accept(ref pulled);
        }

        Assert.Equal(pushed.Seen, pulled.Seen);
    }

    [Fact]
    public void ReadingEveryEvent_AllocatesNothingPerEvent()
    {
        byte[] small = Repeat(100);
        byte[] large = Repeat(10_100);
        var sum = new Lengths();
        long forSmall = Allocated.By(() => Session.Read(small, ref sum));
        long forLarge = Allocated.By(() => Session.Read(large, ref sum));
        Assert.Equal(forSmall, forLarge);
        Assert.True(sum.Bytes > 0);
    }

    [Fact]
    public void Record_RoundTripsByValue()
    {
        SessionRecord record = SessionRecord.Parse(s_document);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            record.WriteTo(writer);
        }

        using JsonDocument before = JsonDocument.Parse(s_document);
        using JsonDocument after = JsonDocument.Parse(output.ToArray());
        Assert.Equal(record, SessionRecord.Parse(output.ToArray()));
        JsonElement[] events = [.. before.RootElement.GetProperty("events").EnumerateArray()];
        JsonElement[] again = [.. after.RootElement.GetProperty("events").EnumerateArray()];
        for (int i = 0; i < events.Length; i++)
        {
            // A record writes the tag, also where it was inferred.
            if (events[i].TryGetProperty("type", out _) || !again[i].TryGetProperty("type", out _))
            {
                Assert.True(JsonElement.DeepEquals(events[i], again[i]), events[i].ToString());
            }
        }
    }

    [Fact]
    public void StaleView_Throws()
    {
        var caught = false;
        Event last = default;
        foreach (Event e in Session.Parse(s_document).Events)
        {
            last = e;
        }

        try
        {
            _ = last.Kind;
        }
        catch (InvalidOperationException)
        {
            caught = true;
        }

        Assert.True(caught);
    }

    [Fact]
    public void TruncatedAtAnyByte_IsALocatedError()
    {
        for (int length = 0; length < s_document.AsSpan().TrimEnd("\n"u8).Length; length++)
        {
            var visitor = new Lengths();
            Assert.False(Session.TryRead(s_document.AsSpan(0, length), ref visitor, out _, out EventError error));
            Assert.InRange(error.Offset, 0, length);
            Assert.NotEqual(EventErrorCode.None, error.Code);
        }
    }

    [Fact]
    public void JsonSerializer_ReadsAndWritesRecords()
    {
        EventRecord record = JsonSerializer.Deserialize<EventRecord>("""{"content":"hi \u0041","type":"text_delta","x":[1]}""")!;
        TextDeltaRecord text = Assert.IsType<TextDeltaRecord>(record);
        Assert.Equal("hi A", text.Content);
        Assert.Equal("""{"type":"text_delta","content":"hi A","x":[1]}""", JsonSerializer.Serialize(record));
    }

    private static byte[] Repeat(int events)
    {
        var text = new StringBuilder("""{"session_id":"s","last_updated_at":"2026-01-01T00:00:00","events":[""");
        for (int i = 0; i < events; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(i % 3 == 0
                ? """{"arguments":{"q":[1,{"a":2}]},"call_id":"c","name":"search","type":"tool_call"}"""
                : """{"content":"some \n words","type":"text_delta"}""");
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    private readonly struct Kinds(List<string> seen) : IEventVisitor
    {
        public List<string> Seen { get; } = seen;

        public void Visit(ThinkingDelta e) => Seen.Add("thinking_delta");

        public void Visit(TextDelta e) => Seen.Add("text_delta");

        public void Visit(Thinking e) => Seen.Add("thinking");

        public void Visit(Text e) => Seen.Add("text");

        public void Visit(ToolCall e) => Seen.Add("tool_call");

        public void Visit(ToolResult e) => Seen.Add("tool_result");

        public void Visit(Stop e) => Seen.Add("stop");

        public void Visit(UserInput e) => Seen.Add("user_input");

        public void Visit(UnknownEvent e) => Seen.Add("?" + e.Reason);
    }

    private struct Lengths : IEventVisitor
    {
        public long Bytes { get; private set; }

        public void Visit(ThinkingDelta e) => Bytes += e.Json.Length;

        public void Visit(TextDelta e) => Bytes += e.Content.RawLength;

        public void Visit(Thinking e) => Bytes += e.Json.Length;

        public void Visit(Text e) => Bytes += e.Json.Length;

        public void Visit(ToolCall e)
        {
            foreach (JsonEntry<JsonAny> argument in e.Arguments)
            {
                if (argument.Value.TryGetArray(out JsonList<JsonAny> items))
                {
                    foreach (JsonAny item in items)
                    {
                        Bytes += item.Raw.Length;
                    }
                }
            }
        }

        public void Visit(ToolResult e) => Bytes += e.Json.Length;

        public void Visit(Stop e) => Bytes += e.Json.Length;

        public void Visit(UserInput e) => Bytes += e.Json.Length;

        public void Visit(UnknownEvent e) => Bytes += e.Json.Length;
    }
}
