using System.Buffers;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Not one byte per event that is written into a buffer that has the room.</summary>
public class WritingAllocationTests
{
    private const int Events = 10_000;

    private static readonly ArrayBufferWriter<byte> s_output = new(4 << 20);
    private static readonly Utf8JsonWriter s_writer = new(s_output, new JsonWriterOptions { SkipValidation = true });

    private static readonly (string Name, Action<Utf8JsonWriter> Write, Action<IBufferWriter<byte>> WriteToBuffer)[] s_writes =
    [
        ("thinking_delta", static w => ThinkingDelta.Write(w, content: "a \"b\" \u00e9"u8), static b => ThinkingDelta.Write(b, content: "a \"b\" \u00e9"u8)),
        ("text_delta", static w => TextDelta.Write(w, content: "words and more words"), static b => TextDelta.Write(b, content: "words and more words")),
        (
            "thinking",
            static w => Thinking.Write(w, content: new JsonText("esc\\u0061ped"u8, escaped: true)),
            static b => Thinking.Write(b, content: new JsonText("esc\\u0061ped"u8, escaped: true))),
        ("text", static w => Text.Write(w, content: "words".AsSpan()), static b => Text.Write(b, content: "words".AsSpan())),
        ("user_input", static w => UserInput.Write(w, content: ""u8), static b => UserInput.Write(b, content: ""u8)),
        (
            "tool_call",
            static w => ToolCall.Write(w, arguments: """{"q":[1,{"a":2}]}"""u8, callId: "c"u8, name: "search"u8),
            static b => ToolCall.Write(b, arguments: """{"q":[1,{"a":2}]}"""u8, callId: "c"u8, name: "search"u8)),
        (
            "tool_result",
            static w => ToolResult.Write(w, callId: "c"u8, name: "search"u8, result: "[1,2,3]"u8, imageAttachment: JsonArg.Null),
            static b => ToolResult.Write(b, callId: "c"u8, name: "search"u8, result: "[1,2,3]"u8, imageAttachment: ImageAttachmentArg.Of("p"u8, "s"u8))),
        (
            "stop",
            static w => Stop.Write(w, error: TextArg.Null, isError: false, usage: """{"turns":1}"""u8),
            static b => Stop.Write(b, error: TextArg.Null, isError: false, usage: UsageArg.Of(durationMs: 12.5, turns: 3))),
    ];

    public static TheoryData<string> Names => [.. s_writes.Select(static write => write.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void WritingAnEvent_AllocatesNothing(string name)
    {
        Action<Utf8JsonWriter> write = s_writes.Single(w => w.Name == name).Write;
        Assert.Equal(0, Allocated.By(() => Write(write)));
        var reader = new Utf8JsonReader(s_output.WrittenSpan);
        Assert.True(reader.Read() && reader.Read());
        var kinds = new Transcripts.Transcript();
        Event.Read(ref reader, ref kinds);
        Assert.StartsWith($"-1 {name} ", kinds.Lines.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WritingAnEventToABuffer_AllocatesNothing(string name)
    {
        Action<IBufferWriter<byte>> write = s_writes.Single(w => w.Name == name).WriteToBuffer;
        Assert.Equal(0, Allocated.By(() =>
        {
            s_output.ResetWrittenCount();
            for (int i = 0; i < Events; i++)
            {
                write(s_output);
            }
        }));
        int length = s_output.WrittenCount / Events;
        var kinds = new Transcripts.Transcript();
        Event.Read(s_output.WrittenSpan[^length..], ref kinds);
        Assert.StartsWith($"-1 {name} ", kinds.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void WritingViews_AllocatesNothing()
    {
        byte[] json = File.ReadAllBytes(RepositoryRoot.Combine("schema", "examples", "get-full-session.json"));
        Assert.Equal(0, Allocated.By(() =>
        {
            Begin();
            using HistoryReader<Session, Event> reader = Session.CreateReader(json);
            foreach (Event e in reader.Events)
            {
                e.WriteTo(s_writer);
            }

            End();
        }));
        Assert.True(s_output.WrittenCount > 1000);
        Assert.Equal(0, Allocated.By(() =>
        {
            s_output.ResetWrittenCount();
            using HistoryReader<Session, Event> reader = Session.CreateReader(json);
            foreach (Event e in reader.Events)
            {
                e.WriteTo((IBufferWriter<byte>)s_output);
            }
        }));
        Assert.True(s_output.WrittenCount > 1000);
    }

    [Fact]
    public void WritingThatAllocates_IsSeen() => Assert.NotEqual(0, Allocated.By(static () => Write(static w => Text.Write(w, content: new string('x', 10)))));

    private static void Write(Action<Utf8JsonWriter> write)
    {
        Begin();
        for (int i = 0; i < Events; i++)
        {
            write(s_writer);
        }

        End();
    }

    private static void Begin()
    {
        s_output.ResetWrittenCount();
        s_writer.Reset();
        s_writer.WriteStartArray();
    }

    private static void End()
    {
        s_writer.WriteEndArray();
        s_writer.Flush();
    }
}
