using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Embedding;

/// <summary>What a lent reader may stand on, and where it is left.</summary>
public class BorrowedReaderTests
{
    private static readonly JsonReaderOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true };

    [Theory]
    [InlineData("""[ {"type":"text","content":"c"} , 7 ]""", "-1 text content=\"c\"", JsonTokenType.EndObject)]
    [InlineData("""[ [ {"type":"text"} ] , 7 ]""", "-1 ?NotAnObject tag=(absent) could=000000000", JsonTokenType.EndArray)]
    [InlineData("""[ "text" , 7 ]""", "-1 ?NotAnObject tag=(absent) could=000000000", JsonTokenType.String)]
    [InlineData("""[ null , 7 ]""", "-1 ?NotAnObject tag=(absent) could=000000000", JsonTokenType.Null)]
    [InlineData("""[ -1.5e3 , 7 ]""", "-1 ?NotAnObject tag=(absent) could=000000000", JsonTokenType.Number)]
    [InlineData("""[ { } , 7 ]""", "-1 ?MissingTag tag=(absent) could=000000000", JsonTokenType.EndObject)]
    public void ReaderOnAValue_IsLeftOnItsLastToken(string json, string line, JsonTokenType last)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        foreach (int size in new[] { 0, 1, 2, 3 })
        {
            Utf8JsonReader reader = size == 0 ? new(utf8) : new(Segments.Of(utf8, size));
            Assert.True(reader.Read() && reader.Read());
            var transcript = new Transcript();
            Event.Read(ref reader, ref transcript);
            Assert.Equal([line], transcript.Lines);
            Assert.Equal(last, reader.TokenType);
            Assert.True(reader.Read());
            Assert.Equal(7, reader.GetInt32());
        }
    }

    [Fact]
    public void ReaderOnAName_ReadsItsValue()
    {
        var reader = new Utf8JsonReader("""{"event":{"type":"text","content":"c"},"next":1}"""u8);
        Assert.True(reader.Read() && reader.Read());
        var transcript = new Transcript();
        Event.Read(ref reader, ref transcript);
        Assert.Equal(["-1 text content=\"c\""], transcript.Lines);
        Assert.True(reader.Read());
        Assert.True(reader.ValueTextEquals("next"u8));
    }

    [Fact]
    public void CommentsAndTrailingCommas_BecomeWhiteSpace()
    {
        byte[] json = """
            // before
            {"type":/* t */"tool_call", // end
             "arguments":{"a":[1,/*2*/3,],},"call_id":"c",/**/"name":"n",/* last */}
            """u8.ToArray();
        foreach (int size in new[] { 0, 1, 2, 3 })
        {
            Utf8JsonReader reader = size == 0 ? new(json, s_lenient) : new(Segments.Of(json, size), s_lenient);
            var transcript = new Transcript();
            Event.Read(ref reader, ref transcript);
            Assert.Equal(["-1 tool_call arguments={\"a\":[1 3 ] } call_id=\"c\" name=\"n\""], transcript.Lines);
            Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
            Assert.False(reader.Read());
        }
    }

    [Fact]
    public void Offsets_CountFromTheValuesFirstByte()
    {
        byte[] value = """{ "events" : [ {"type":"text", "content":"é"}  ,   { } ]  , "session_id":"s"}"""u8.ToArray();
        Outcome expected = SessionEntryPoints.Push(value, null);
        byte[] json = [.. "\n\n[ "u8, .. value, .. " ]"u8];
        foreach (int size in new[] { 0, 1, 2, 3 })
        {
            Utf8JsonReader reader = size == 0 ? new(json) : new(Segments.Of(json, size));
            Assert.True(reader.Read() && reader.Read());
            var transcript = new Transcript();
            Session.Read(ref reader, ref transcript);
            Assert.Equal(expected.Events.Offsets, transcript.Offsets);
            Assert.Equal(expected.Events.Json.Select(static e => e.Length), transcript.Json.Select(static e => e.Length));
        }
    }

    [Fact]
    public void ReaderWithoutTheRest_IsTruncated()
    {
        byte[] json = """[ {"type":"text","content":"c"} ]"""u8.ToArray();
        for (int length = 3; length < json.Length - 2; length++)
        {
            var reader = new Utf8JsonReader(json.AsSpan(0, length), isFinalBlock: false, default);
            Assert.True(reader.Read());
            if (!reader.Read())
            {
                continue;
            }

            EventError error = default;
            try { Event.Read(ref reader, new Transcript()); } catch (EventDataException e) { error = e.Error; }
            Assert.Equal((EventErrorCode.Truncated, "The reader's input ends before the value does."), (error.Code, error.Message));
            Assert.InRange(error.Offset, 1, length);
        }
    }

    [Fact]
    public void ReaderThatFindsAnError_SaysWhere()
    {
        var reader = new Utf8JsonReader("[\n{\"type\":\"text\",\n \"content\":[1,nul]} ]"u8);
        Assert.True(reader.Read() && reader.Read());
        EventError error = default;
        try { Event.Read(ref reader, new Transcript()); } catch (EventDataException e) { error = e.Error; }
        Assert.Equal((EventErrorCode.MalformedJson, "/content", 3L), (error.Code, error.Path, error.Line));
    }

    [Theory]
    [InlineData("""{"type":"text","content":[[[[1]]]]}""", EventErrorCode.TooDeep)]
    [InlineData("""{"type":"text","content":[[[{}]]]}""", EventErrorCode.TooDeep)]
    [InlineData("""{"type":"text","content":[[[nul]]]}""", EventErrorCode.MalformedJson)]
    [InlineData("""{"type":"text","content":[[[1}]]}""", EventErrorCode.MalformedJson)]
    [InlineData("""{"type":"text","content":[[["a""", EventErrorCode.Truncated)]
    [InlineData("""{"type":"text","content":[1,""", EventErrorCode.Truncated)]
    public void ReaderThatFindsAnError_SaysWhichKind(string json, EventErrorCode code)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 4 });
        EventError error = default;
        try { Event.Read(ref reader, new Transcript()); } catch (EventDataException e) { error = e.Error; }
        Assert.Equal(code, error.Code);
    }
}
