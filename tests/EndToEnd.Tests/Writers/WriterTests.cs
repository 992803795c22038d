using System.Buffers;
using System.Text;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Writers;

public class WriterTests
{
    private const string Usage = """{"duration_ms":1.5,"total_input_tokens":10,"total_output_tokens":null,"turns":3}""";

    private readonly ArrayBufferWriter<byte> _buffer = new();

    private string Text => Encoding.UTF8.GetString(_buffer.WrittenSpan);

    [Fact]
    public void Buffer_HoldsTheEventAlone()
    {
        TextDelta.Write(_buffer, content: "hi"u8);
        TextDelta.Write(_buffer, content: "\u00E9\n");
        Assert.Equal("""{"type":"text_delta","content":"hi"}{"type":"text_delta","content":"\u00E9\n"}""", Text);
    }

    [Fact]
    public void Buffer_HoldsWhatAWriterWrites()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ToolCall.Write(writer, "{ \"a\": 1 }"u8, callId: "1", name: "search");
        }

        ToolCall.Write(_buffer, "{ \"a\": 1 }"u8, callId: "1", name: "search");
        Assert.Equal(Encoding.UTF8.GetString(stream.ToArray()), Text);
    }

    [Fact]
    public void NestedObject_IsMadeOfItsMembers()
    {
        Stop.Write(_buffer, error: null, isError: false, usage: UsageArg.Of(durationMs: 1.5, totalInputTokens: 10, totalOutputTokens: null, turns: 3));
        Assert.Equal($$"""{"type":"stop","error":null,"is_error":false,"usage":{{Usage}}}""", Text);
    }

    [Fact]
    public void NestedObject_OfNoMembersIsWritten()
    {
        Stop.Write(_buffer, error: null, isError: false, usage: UsageArg.Of());
        Assert.Contains("\"usage\":{}", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NestedObject_OfARecordIsWritten()
    {
        Stop.Write(_buffer, error: null, isError: false, usage: UsageRecord.Parse(Encoding.UTF8.GetBytes(Usage)));
        Assert.Contains("\"usage\":" + Usage, Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NestedObject_OfAViewIsWrittenAsItWas()
    {
        byte[] source = Encoding.UTF8.GetBytes("""{"type":"stop","error":null,"is_error":false,"usage":{ "turns" : 3, "more": [] }}""");
        using EventReader<Event> reader = Event.CreateReader(source);
        Assert.True(reader.Event.TryGetStop(out Stop stop));
        Stop.Write(_buffer, error: "e", isError: true, usage: stop.Usage);
        Assert.Equal("""{"type":"stop","error":"e","is_error":true,"usage":{ "turns" : 3, "more": [] }}""", Text);
    }

    [Fact]
    public void NestedObject_OfRawJsonIsWrittenAsItIs()
    {
        Stop.Write(_buffer, error: null, isError: false, usage: "{ }"u8);
        byte[] array = [.. "[]"u8];
        Stop.Write(_buffer, error: null, isError: false, usage: array);
        Assert.Equal("""{"type":"stop","error":null,"is_error":false,"usage":{ }}{"type":"stop","error":null,"is_error":false,"usage":[]}""", Text);
    }

    [Fact]
    public void OptionalNestedObject_IsLeftOutNullOrWritten()
    {
        ToolResult.Write(_buffer, callId: "c", name: "n", result: "1"u8);
        ToolResult.Write(_buffer, callId: "c", name: "n", result: "1"u8, imageAttachment: null);
        ToolResult.Write(_buffer, callId: "c", name: "n", result: "1"u8, imageAttachment: ImageAttachmentArg.Of("a", sourceId: "s"u8));
        Assert.Equal(
            """
            {"type":"tool_result","call_id":"c","name":"n","result":1}
            {"type":"tool_result","call_id":"c","name":"n","result":1,"image_attachment":null}
            {"type":"tool_result","call_id":"c","name":"n","result":1,"image_attachment":{"attachment_name":"a","source_id":"s"}}
            """,
            Text.Replace("}{", "}\n{", StringComparison.Ordinal));
    }

    [Fact]
    public void States_AreTold()
    {
        UsageArg absent = default, none = null, made = UsageArg.Of(), raw = "{}"u8;
        Assert.Equal((true, false, false, false), (absent.IsAbsent, none.IsAbsent, made.IsAbsent, raw.IsAbsent));
        Assert.Equal((false, true, false, false), (absent.IsNull, none.IsNull, made.IsNull, raw.IsNull));
        Assert.True(UsageArg.Null.IsNull);
    }

    [Fact]
    public void RequiredNestedObject_MayNotBeAbsent()
    {
        var exception = Assert.Throws<ArgumentException>(() => Stop.Write(_buffer, error: null, isError: false, usage: default));
        Assert.Contains("usage", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ToolResult.Write(_buffer, callId: "c", name: "n", result: "1"u8, imageAttachment: ImageAttachmentArg.Of("a", default)));
        Assert.Equal(0, _buffer.WrittenCount);
    }

    [Fact]
    public void FailedEvent_LeavesTheNextAlone()
    {
        Assert.ThrowsAny<JsonException>(() => Stop.Write(_buffer, error: null, isError: false, usage: "{"u8));
        TextDelta.Write(_buffer, content: "next");
        Assert.Equal("""{"type":"text_delta","content":"next"}""", Text);
    }

    [Fact]
    public void Record_IsWrittenAsItsJson()
    {
        const string Json = $$"""{"type":"stop","error":null,"is_error":true,"usage":{{Usage}},"more":1}""";
        EventRecord record = EventRecord.Parse(Encoding.UTF8.GetBytes(Json));
        record.WriteTo(_buffer);
        Assert.Equal(Json, Text);
    }

    [Fact]
    public void View_IsPassedThrough()
    {
        byte[] source = Encoding.UTF8.GetBytes("""{ "new": 1 }""");
        using EventReader<Event> reader = Event.CreateReader(source);
        Assert.True(reader.Event.TryGetUnknown(out UnknownEvent unknown));
        unknown.WriteTo(_buffer);
        reader.Event.WriteTo(_buffer);
        Assert.Equal("""{ "new": 1 }{ "new": 1 }""", Text);
    }

    [Fact]
    public void WarmBuffer_AllocatesNothing()
    {
        Fill();
        _buffer.ResetWrittenCount();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(20_000, Encoding.UTF8.GetString(_buffer.WrittenSpan).Split("\"type\"").Length - 1);
    }

    private void Fill()
    {
        for (int i = 0; i < 10_000; i++)
        {
            Stop.Write(_buffer, error: "none"u8, isError: false, usage: UsageArg.Of(durationMs: 1.5, totalInputTokens: i, turns: 3));
            ToolResult.Write(_buffer, callId: "c", name: "n"u8, result: "[1]"u8, imageAttachment: ImageAttachmentArg.Of("a", "s"));
        }
    }

}
