using System.Text;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Embedding;

/// <summary>Reading within somebody's converter: the serializer goes on behind the value, however its buffer is filled.</summary>
public class ConverterTests
{
    private const string Chat_ = """{"session_id" : "s-\u0031", "events":[ {"type":"text","content":"é"} , {"content":"b","type":"user_input"}, 5 ], "last_updated_at":"t"}""";

    private static readonly string s_document = $$"""
        {
          "Before": 1,
          "Session": {{Chat_}},
          "More": [{{Chat_}}, {{Chat_}}],
          "Event": {"type":"tool_call","arguments":{"a":[1]},"call_id":"c","name":"n"},
          "Whole": {{Chat_}},
          "Events": [{"type":"text","content":"x"}, null, {"type":"stop","error":null,"is_error":false,"usage":{} }],
          "After": "end"
        }
        """;

    private static readonly JsonSerializerOptions s_lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, DefaultBufferSize = 1 };

    [Fact]
    public void Converter_LeavesTheReaderOnTheLastToken() => Check(JsonSerializer.Deserialize<Envelope>(s_document));

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100_000)]
    public async Task ConverterOverAStream_SeesWholeValues(int bufferSize)
    {
        JsonSerializerOptions options = WithBuffer(bufferSize);
        await using var stream = new TricklingStream(Encoding.UTF8.GetBytes(s_document));
        Check(await JsonSerializer.DeserializeAsync<Envelope>(stream, options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CommentsAndTrailingCommas_AreSteppedOverWhereTheOptionsAllowThem()
    {
        string text = s_document.Replace(",\"last_updated_at\"", ", /* a \"comment\" */ \"last_updated_at\"", StringComparison.Ordinal)
            .Replace(", 5 ]", ", // five\n 5 , ]", StringComparison.Ordinal).Replace("\"t\"}", "\"t\", }", StringComparison.Ordinal);
        Assert.Throws<EventDataException>(() => JsonSerializer.Deserialize<Envelope>(text));
        Check(JsonSerializer.Deserialize<Envelope>(text, s_lenient));
        await using var stream = new TricklingStream(Encoding.UTF8.GetBytes(text));
        Check(await JsonSerializer.DeserializeAsync<Envelope>(stream, s_lenient, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"events\":[ {\"type\":\"text\",\"content\":\"é\"} , {", "\"events\":[ {\"type\":\"text\",\"content\":\"é\"} , x{")]
    [InlineData("\"t\"}", "\"t\"]")]
    public void MalformedSession_IsAnErrorOfTheSerializersToo(string old, string changed)
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Envelope>(s_document.Replace(old, changed, StringComparison.Ordinal)));
        Assert.NotNull(exception.LineNumber);
        EventError error = Assert.IsType<EventDataException>(exception).Error;
        Assert.Equal(EventErrorCode.MalformedJson, error.Code);
        Assert.Equal(3, error.Line);
    }

    private static JsonSerializerOptions WithBuffer(int size) => new() { DefaultBufferSize = size };

    private static void Check(Envelope? envelope)
    {
        Assert.NotNull(envelope);
        var summary = new Summary("s-1", "text user_input ?NotAnObject");
        Assert.Equal((1, "end"), (envelope.Before, envelope.After));
        Assert.Equal(summary, envelope.Session);
        Assert.Equal([summary, summary], envelope.More!);
        Assert.Equal("c", Assert.IsType<ToolCallRecord>(envelope.Event).CallId);
        Assert.Equal("é", Assert.IsType<TextRecord>(envelope.Whole!.Events[0]).Content);
        Assert.Equal(["TextRecord", null, "StopRecord"], envelope.Events!.Select(static e => e?.GetType().Name));
    }
}
