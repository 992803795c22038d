using System.Buffers;
using System.Text.Json;
using ChatTools;
using static ChatTools.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>What the README shows, run. The regions are its code blocks.</summary>
public class ReadmeUsageTests
{
    private static readonly byte[] s_session = File.ReadAllBytes(RepositoryRoot.Combine("schema", "examples", "get-full-session.json"));

    [Fact]
    public void Push_CountsTheEventsAndGivesTheEnvelope()
    {
        byte[] utf8Json = s_session;
        var output = new StringWriter();

        #region push
        var options = new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown };   // typed views then hold what the schema promises
        var tally = new Tally();
        Session session = Session.Read(utf8Json, ref tally, options);
        output.WriteLine($"{session.SessionId.ToString()}: {tally.ToolCalls} tool calls, {tally.Text} bytes of text, {tally.Unknown} unknown events");
        #endregion

        using JsonDocument document = JsonDocument.Parse(utf8Json);
        Assert.StartsWith(document.RootElement.GetProperty("session_id").GetString() + ": ", output.ToString(), StringComparison.Ordinal);
        Assert.True(tally is { ToolCalls: > 1, Text: > 500, Unknown: 3 }, output.ToString());
    }

    [Fact]
    public void Pull_FindsTheSearches()
    {
        byte[] utf8Json = s_session;

        #region pull
        int searches = 0;
        using HistoryReader<Session, Event> reader = Session.CreateReader(utf8Json);
        foreach (Event e in reader.Events)
        {
            if (e.TryGetToolCall(out ToolCall call) && call.Name == "search"u8 && call.Arguments.TryGetValue("query"u8, out JsonAny query))
                searches += query.ValueKind == JsonValueKind.String ? 1 : 0;
        }
        #endregion

        Assert.True(searches > 0);
    }

    [Fact]
    public void Lead_CountsWhatAVisitorOfOneKindCounts()
    {
        var calls = new ToolCalls();
        Session.Read(s_session, ref calls);
        Assert.InRange(calls.Searches, 1, int.MaxValue);
        Assert.Equal(calls.Searches, global::ChatTools.Chat.CountSearches(s_session));
    }

    [Fact]
    public void PartialVisitor_CountsWhatThePullFinds()
    {
        var calls = new ToolCalls();
        Session.Read(s_session, ref calls);
        Assert.True(calls.Searches > 0);
    }

    [Fact]
    public void SingleEvent_IsReadKeptAndWritten()
    {
        byte[] message = File.ReadAllBytes(RepositoryRoot.Combine("schema", "examples", "text_delta.json"));
        var output = new ArrayBufferWriter<byte>();
        var tally = new Tally();

        #region single
        Event.Read(message, ref tally);                                   // one event, as from a queue

        EventRecord kept = EventRecord.Parse(message);                    // owned: outlives the buffer, immutable, equal by value
        if (kept is TextDeltaRecord { Content: var content })
            kept = new TextRecord { Content = content.Trim() };

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(kept);          // as System.Text.Json and minimal APIs do
        EventRecord? again = JsonSerializer.Deserialize<EventRecord>(json);

        TextDelta.Write(output, content: "written without a record"u8);   // onto an IBufferWriter<byte> or a Utf8JsonWriter
        #endregion

        Assert.True(tally.Text > 0);
        Assert.IsType<TextRecord>(kept);
        Assert.Equal(kept, again);
        Assert.Equal("""{"type":"text_delta","content":"written without a record"}"""u8, output.WrittenSpan);
    }

    [Fact]
    public void Error_IsLocated()
    {
        byte[] utf8Json = """{"session_id":"s","events":[{"type":"text","content":"a"},{"type":"stop",}]}"""u8.ToArray();
        var output = new StringWriter();

        #region error
        var tally = new Tally();
        if (!Session.TryRead(utf8Json, ref tally, out Session session, out EventError error))
            output.WriteLine($"{error.Code} at byte {error.Offset}, {error.Path}: {error.Message} {tally.Text} bytes of text came before it.");
        #endregion

        Assert.StartsWith("MalformedJson at byte 73, /events/1: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, tally.Text);
    }

    [Fact]
    public void Options_DecideWhatIsDelivered()
    {
        byte[] utf8Json = s_session;
        var tally = new Tally();

        #region options
        var options = new EventReadOptions
        {
            OnUnknown = EventPolicy.Skip,
            OnStray = EventPolicy.DeliverAsUnknown,
            MaxDepth = 32,
            MaxEventBytes = 1 << 20,
        };
        Session.Read(utf8Json, ref tally, options);
        #endregion

        // The plan_update and the event without a tag are skipped; the text_delta whose content is null is delivered as unknown.
        Assert.Equal(1, tally.Unknown);
    }
}
