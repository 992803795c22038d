using System.Text;
using EventUnion.EndToEnd.Tests.Conformance;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Input that is not JSON, or not UTF-8: the code, and where.</summary>
public class MalformedTests
{
    private const string Head = "{\"session_id\":\"s\",\n\"events\":[{\"type\":\"text\",\"content\":\"a\"},\n";

    public static TheoryData<string, EventErrorCode, string, long> Histories => new()
    {
        { Head + """{"type":"text",¦"content" "b"}]}""".Replace("¦\"content\" ", "\"content\" ¦", StringComparison.Ordinal), EventErrorCode.MalformedJson, "/events/1", 1 },
        { Head + """{"type":"text","content":¦'b'}]}""", EventErrorCode.MalformedJson, "/events/1/content", 1 },
        { Head + """{"type":"text","content":[1,¦]}]}""", EventErrorCode.MalformedJson, "/events/1/content", 1 },
        { Head + """{"type":"text","content":"b"}]}¦x""", EventErrorCode.MalformedJson, "", -1 },
        { Head + """{"type":"text","content":"b"}]} ¦{}""", EventErrorCode.MalformedJson, "", -1 },
        { Head + """{"type":"text","content":"b"}]¦]""", EventErrorCode.MalformedJson, "", -1 },
        { Head + """{"type":"text","content":"b¦""", EventErrorCode.Truncated, "/events/1/content", 1 },
        { Head + """{"type":"text","content":"b"¦""", EventErrorCode.Truncated, "/events/1", 1 },
        { Head + """{"type":"text","content":tr¦""", EventErrorCode.Truncated, "/events/1/content", 1 },
        { Head + """{"type":"text","content":-¦""", EventErrorCode.Truncated, "/events/1/content", 1 },
        { Head + """{"type":"text","content":"b"}¦""", EventErrorCode.Truncated, "/events", -1 },
        { Head + """{"type":"text","content":"b"}¦{}]}""".Replace("¦", " ¦", StringComparison.Ordinal), EventErrorCode.MalformedJson, "/events", -1 },
        { Head + """{"type":"text","content":"b"},¦x]}""", EventErrorCode.MalformedJson, "/events/2", 2 },
        { """{"events":[¦x]}""", EventErrorCode.MalformedJson, "/events/0", 0 },
        { """{"events":[¦""", EventErrorCode.Truncated, "/events", -1 },
        { Head + """{"type":"text","content":"b"}],"job_metadata":{"error":¦""", EventErrorCode.Truncated, "/job_metadata/error", -1 },
        { "¦", EventErrorCode.Truncated, "", -1 },
        { " \n¦", EventErrorCode.Truncated, "", -1 },
        { "¦[]", EventErrorCode.WrongRoot, "", -1 },
        { "\n ¦\"events\"", EventErrorCode.WrongRoot, "", -1 },
        { "¦null", EventErrorCode.WrongRoot, "", -1 },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void MalformedHistory_IsLocated(string marked, EventErrorCode code, string path, long index)
    {
        foreach (string mark in new[] { "", "\uFEFF" })
        {
            Marked input = Marked.Parse(mark + marked);
            Assert.All(SessionEntryPoints.Exact, entry =>
            {
                EventError error = entry.Read(input.Json, null).Error!.Value;
                Assert.Equal(input.Error(code, error.Message, path, index), error);
            });
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [{\"type\":\"text\",\"content\":\"a\"}]")]
    [InlineData("\"events\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void DocumentThatIsNoObject_IsSaidToBeNoneByWhicheverWayItIsRead(string json)
    {
        (string Name, Func<byte[], EventReadOptions?, Outcome> Read)[] entries =
            [.. SessionEntryPoints.Exact, .. SessionEntryPoints.OverReaders, .. RecordEntryPoints.OfSession, .. RecordEntryPoints.OfSessionBySerializer, .. StreamEntryPoints.OfSession];
        Assert.All(json == "null" ? entries.Except(RecordEntryPoints.OfSessionBySerializer) : entries, entry =>
        {
            EventError error = entry.Read(Encoding.UTF8.GetBytes(json), null).Error!.Value;
            Assert.Equal((EventErrorCode.WrongRoot, "The document is no object, which Session is.", -1), (error.Code, error.Message, error.EventIndex));
        });
        Assert.Equal(SessionEntryPoints.Push(Encoding.UTF8.GetBytes(json), null).Error, RecordEntryPoints.OfSession[0].Read(Encoding.UTF8.GetBytes(json), null).Error);
    }

    [Theory]
    [InlineData("{\"type\":\"text\",\n\"content\":¦}", EventErrorCode.MalformedJson, "/content")]
    [InlineData("{\"type\":\"text\",\n\"content\":\"c\"¦", EventErrorCode.Truncated, "")]
    [InlineData("{\"type\":\"text\"}\n ¦,", EventErrorCode.MalformedJson, "")]
    [InlineData("¦", EventErrorCode.Truncated, "")]
    [InlineData("[1,2,{\"a\":[¦01]}]", EventErrorCode.MalformedJson, "/2/a/0")]
    public void MalformedEvent_IsLocated(string marked, EventErrorCode code, string path)
    {
        foreach (string mark in new[] { "", "\uFEFF" })
        {
            Marked input = Marked.Parse(mark + marked);
            Assert.All(EventEntryPoints.Exact, entry =>
            {
                EventError error = entry.Read(input.Json, null).Error!.Value;
                Assert.Null(Located.Problem(error, input.Json));
                Assert.Equal((code, path), (error.Code, error.Path));
            });
        }
    }

    [Theory]
    [InlineData("{\"type\":\"text\",\"content\":\"a@\"}", "/content")]
    [InlineData("{\"type\":\"text\",\"con@tent\":\"a\"}", "")]
    [InlineData("{\"type\":\"text\",\"content\":\"a\",\"later\":{\"b\":[1,\"@\"]}}", "/later/b/1")]
    [InlineData("{\"type\":\"te@xt\",\"content\":\"a\"}", "/type")]
    [InlineData("\"@\"", "")]
    public void InvalidUtf8_IsLocated(string json, string path)
    {
        byte[][] invalid = [[0xFF], [0x80], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xF0, 0x9F, 0x98]];
        foreach (byte[] bytes in invalid)
        {
            string[] parts = json.Split('@');
            byte[] head = Encoding.UTF8.GetBytes(parts[0]), tail = Encoding.UTF8.GetBytes(parts[1]);
            Marked single = Marked.Parse([.. head, .. "¦"u8, .. bytes, .. tail]);
            Assert.All(EventEntryPoints.Exact, entry =>
                Assert.Equal(single.Error(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", path, -1), WithoutNamePath(entry.Read(single.Json, null).Error!.Value, path)));

            Marked history = Marked.Parse([.. Encoding.UTF8.GetBytes(Head), .. head, .. "¦"u8, .. bytes, .. tail, .. "]}"u8]);
            Assert.All(SessionEntryPoints.Exact, entry =>
            {
                Outcome outcome = entry.Read(history.Json, null);
                Assert.Single(outcome.Events.Lines);
                Assert.Equal(history.Error(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", "/events/1" + path, 1), WithoutNamePath(outcome.Error!.Value, "/events/1" + path));
            });
        }
    }

    [Theory]
    [InlineData("""{"generated_title":"¦@","events":[{"type":"text","content":"a"}]}""", "/generated_title")]
    [InlineData("""{"later":["¦@"],"events":[{"content":"a","\u0074ype":"text"}]}""", "/later/0")]
    [InlineData("""{"generated_title":"¦@","events":[{"type":"text","content":"a",}]}""", "/generated_title")]
    [InlineData("""{"generated_title":"¦@","events":[}""", "/generated_title")]
    [InlineData("""{"events":[{"type":"text","content":"a"}],"generated_title":"¦@","events":[{"type":"text","content":"a"}]}""", "/generated_title")]
    public void InvalidUtf8BeforeTheEvents_IsInNoneOfThem(string marked, string path)
    {
        string[] parts = marked.Split('@');
        Marked input = Marked.Parse([.. Encoding.UTF8.GetBytes(parts[0]), 0xFF, .. Encoding.UTF8.GetBytes(parts[1])]);
        for (int i = 0; i < 2; i++)
        {
            Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(input.Error(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", path, -1), entry.Read(input.Json, null).Error));
        }

        string span = StreamEntryPoints.Comparable(SessionEntryPoints.Push(input.Json, null));
        Assert.All(StreamEntryPoints.OfSession, entry => Assert.Equal(span, StreamEntryPoints.Comparable(entry.Read(input.Json, null))));
        Assert.Equal(-1, RecordEntryPoints.OfSession[0].Read(input.Json, null).Error!.Value.EventIndex);
    }

    [Fact]
    public void InvalidUtf8OutsideOfEvents_IsLocated()
    {
        Marked input = Marked.Parse([.. "{\"events\":[{\"type\":\"text\",\"content\":\"a\"}],\n\"session_id\":\""u8, .. "¦"u8, 0xFF, .. "\"}"u8]);
        Assert.All(SessionEntryPoints.Exact, entry =>
        {
            Outcome outcome = entry.Read(input.Json, null);
            Assert.Equal(input.Error(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", "/session_id", -1), outcome.Error);
        });
    }

    [Fact]
    public void LoneSurrogateEscapes_AreShownAsReplacements()
    {
        byte[] json = """{"type":"text","content":"a\ud800b\udc00c\ud83d\ude00"}"""u8.ToArray();
        Assert.Equal("-1 text content=\"a\ufffdb\ufffdc😀\"", EventEntryPoints.Push(json, null).Events.Lines[0]);
        Assert.Equal("a\ufffdb\ufffdc😀", Assert.IsType<TextRecord>(EventRecord.Parse(json)).Content);
        using EventReader<Event> reader = Event.CreateReader(json);
        Assert.True(reader.Event.TryGetText(out Text text));
        Assert.False(text.Content.IsWellFormed);
        Assert.Equal(json, reader.Event.Json.ToArray());
    }

    [Fact]
    public void ByteOrderMark_IsSteppedOverAndCounted()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. """{"events":[{"type":"text","content":"a"}]}"""u8];
        Outcome outcome = SessionEntryPoints.Push(json, null);
        Assert.Equal([14L], outcome.Events.Offsets);
        byte[] single = [0xEF, 0xBB, 0xBF, .. """{"type":"text","content":"a"}"""u8];
        Assert.Equal([3L], EventEntryPoints.Push(single, null).Events.Offsets);
        Assert.IsType<TextRecord>(EventRecord.Parse(single));
        Assert.Equal(EventErrorCode.MalformedJson, EventEntryPoints.Push([0xEF, 0xBB, 0xBF, .. single], null).Error?.Code);
    }

    /// <summary>A name that is not UTF-8 has no place in a path; whether its object or it is named is not laid down.</summary>
    private static EventError WithoutNamePath(EventError error, string path) => error.Path.Contains('\ufffd', StringComparison.Ordinal) ? error with { Path = path } : error;
}
