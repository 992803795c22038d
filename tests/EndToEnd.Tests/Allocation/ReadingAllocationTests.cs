using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Not one byte per event, whichever way it is read and however deep it is looked into.</summary>
public class ReadingAllocationTests
{
    private const int Events = 10_000;

    private static readonly string[] s_events =
    [
        """{"type":"thinking_delta","content":"a \"b\" \u00e9"}""",
        """{"content":"words","type":"text_delta"}""",
        """{"type":"thinking","content":"thought"}""",
        """{"type":"text","content":"th\u006fught"}""",
        """{"type":"tool_call","arguments":{"q":[1,{"a":[[],{}]},"x\n"],"n":1e3,"b":true,"o":{"p":{"r":null}}},"call_id":"c","name":"search"}""",
        """{"call_id":"c","name":"search","result":{"hits":[{"id":1,"score":0.5},{"id":2,"tags":["a","b"]}]},"image_attachment":{"attachment_name":"p","source_id":"s"},"type":"tool_result"}""",
        """{"error":null,"is_error":false,"usage":{"duration_ms":12.5,"total_input_tokens":1,"total_output_tokens":null,"turns":3},"type":"stop"}""",
        """{"type":"user_input","content":"hi","unknown":{"later":[1]}}""",
        """{"arguments":{},"call_id":"tag missing","name":"n"}""",
        """{"type":"approval","by":"x"}""",
        """{"type":"stop","error":5,"is_error":false,"usage":{"turns":null,"duration_ms":"slow"}}""",
        """{"t\u0079pe":"\u0074ext","content":""}""",
    ];

    /// <summary>Events of every kind, and of none.</summary>
    public static IReadOnlyList<string> Samples => s_events;

    private static readonly byte[] s_small = MakeSession(100);
    private static readonly byte[] s_large = MakeSession(100 + Events);

    [Fact]
    public void Visiting_AllocatesNothingPerEvent() => AssertSame(static json =>
    {
        var visitor = new EveryMember();
        Session.Read(json, ref visitor);
        return visitor.Events;
    });

    [Fact]
    public void VisitingUntilStopped_AllocatesNothingAtAll()
    {
        long events = 0;
        Assert.Equal(0, Allocated.By(() =>
        {
            var visitor = new EveryMember();
            Assert.True(Session.ReadUntil(s_large, ref visitor, out _));
            events = visitor.Events;
        }));
        Assert.Equal(100 + Events, events);
    }

    [Fact]
    public void Pulling_AllocatesNothingAtAll()
    {
        long events = 0;
        Assert.Equal(0, Allocated.By(() =>
        {
            var visitor = new EveryMember();
            using HistoryReader<Session, Event> reader = Session.CreateReader(s_large);
            foreach (Event e in reader.Events)
            {
                e.Accept(ref visitor);
            }

            events = visitor.Events;
            visitor.Add(reader.Envelope.SessionId.RawLength);
        }));
        Assert.Equal(100 + Events, events);
    }

    [Fact]
    public void PullingWithStraysAsUnknown_AllocatesNothingAtAll()
    {
        var options = new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown, MaxMembers = 1000, MaxStringBytes = 1000 };
        Assert.Equal(0, Allocated.By(() =>
        {
            var visitor = new EveryMember();
            using HistoryReader<Session, Event> reader = Session.CreateReader(s_large, options);
            foreach (Event e in reader.Events)
            {
                e.Accept(ref visitor);
            }

            visitor = default;
        }));
    }

    [Fact]
    public void AskingForEachKind_AllocatesNothingAtAll()
    {
        int texts = 0;
        Assert.Equal(0, Allocated.By(() =>
        {
            texts = 0;
            using HistoryReader<Session, Event> reader = Session.CreateReader(s_large);
            foreach (Event e in reader.Events)
            {
                texts += e.TryGetText(out Text text) && text.Content.RawLength >= 0 ? 1 : 0;
                texts += e.TryGetToolCall(out ToolCall call) && call.Name == "no such tool"u8 ? 1 : 0;
                texts += e.Kind == EventKind.Unknown && e.TagIsInferred ? 1 : 0;
            }
        }));
        Assert.InRange(texts, Events / 8, Events);
    }

    [Fact]
    public void SingleEvents_AllocateNothingAtAll()
    {
        byte[][] messages = [.. s_events.Select(Encoding.UTF8.GetBytes)];
        var visitor = new EveryMember();
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < Events; i++)
            {
                Event.Read(messages[i % messages.Length], ref visitor);
            }
        }));
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < Events; i++)
            {
                using EventReader<Event> reader = Event.CreateReader(messages[i % messages.Length]);
                reader.Event.Accept(ref visitor);
            }
        }));
        Assert.True(visitor.Events > 2 * Events);
    }

    [Fact]
    public void EnvelopeLists_AllocateNothingPerElement()
    {
        byte[] few = Envelope(10), many = Envelope(Events);
        AssertSame(static json =>
        {
            long ids = 0;
            Session session = Session.Parse(json);
            foreach (JsonText id in session.IndexIds.Value)
            {
                ids += id.RawLength;
            }

            return ids + session.JobMetadata.Value.ExportConfigIds.Value.Count();
        }, few, many);
    }

    [Fact]
    public void ReadingThatAllocates_IsSeen() => Assert.NotEqual(0, Allocated.By(static () =>
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(s_small);
        foreach (Event e in reader.Events)
        {
            Assert.NotNull(e.ToString());
        }
    }));

    private static void AssertSame(Func<byte[], long> read, byte[]? few = null, byte[]? many = null)
    {
        few ??= s_small;
        many ??= s_large;
        Assert.True(read(many) > read(few));
        Assert.Equal(Allocated.By(() => read(few)), Allocated.By(() => read(many)));
    }

    private static byte[] MakeSession(int events) => Encoding.UTF8.GetBytes(
        $$"""{"session_id":"s","events":[{{string.Join(",\n", Enumerable.Range(0, events).Select(static i => s_events[i % s_events.Length]))}}],"last_updated_at":"2026-01-01T00:00:00"}""");

    private static byte[] Envelope(int ids)
    {
        string list = string.Join(',', Enumerable.Range(0, ids).Select(static id => $"\"idx-{id}\""));
        return Encoding.UTF8.GetBytes($$"""{"session_id":"s","index_ids":[{{list}}],"job_metadata":{"export_config_ids":[{{list}}]},"events":[],"last_updated_at":"t"}""");
    }
}
