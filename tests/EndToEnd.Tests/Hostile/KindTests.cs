using System.Text;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>The record of one kind takes its own events, and says what it found where it finds another's.</summary>
public class KindTests
{
    private static readonly EventReadOptions s_unknown = new() { OnStray = EventPolicy.DeliverAsUnknown, OnUnknown = EventPolicy.Skip };

    [Theory]
    [InlineData("""{"type":"text","content":"c"}""")]
    [InlineData("""{"content":"c","type":"te\u0078t"}""")]
    [InlineData("""{"content":"c"}""")]
    [InlineData("""  {"content":"c","is_error":true,"usage":{},"error":null} """)]
    public void OwnEvent_IsRead(string json)
    {
        Assert.Equal("c", TextRecord.Parse(Encoding.UTF8.GetBytes(json)).Content);
        Assert.Equal("c", TextRecord.Parse(Encoding.UTF8.GetBytes(json), s_unknown).Content);
        Assert.Equal("c", JsonSerializer.Deserialize<TextRecord>(json)!.Content);
    }

    [Theory]
    [InlineData("""{"content":"c","type":"tool_call"}""", EventErrorCode.Stray, "/type", "Text has the tag \"text\", and here is \"tool_call\".", 23)]
    [InlineData("""{"type":"zz","content":"c"}""", EventErrorCode.Stray, "/type", "Text has the tag \"text\", and here is \"zz\".", 9)]
    [InlineData("""{"type":5,"content":"c"}""", EventErrorCode.Stray, "/type", "Text has the tag \"text\", and here is 5.", 9)]
    [InlineData("""{"type":null,"content":"c"}""", EventErrorCode.Stray, "/type", "Text has the tag \"text\", and here is null.", 9)]
    [InlineData("""{"type":["text"],"content":"c"}""", EventErrorCode.Stray, "/type", "Text has the tag \"text\", and here is [\"text\"].", 9)]
    [InlineData("""{"type":"text","content":"c","type":"stop"}""", EventErrorCode.DuplicateMember, "/type", "Text has the tag \"text\", and here is more than one tag.", 37)]
    [InlineData("""{"type":"text","content":"c","type":"text"}""", EventErrorCode.DuplicateMember, "/type", "Text has the tag \"text\", and here is more than one tag.", 37)]
    [InlineData("[]", EventErrorCode.WrongRoot, "", "The document is no object, which Text is.", 1)]
    [InlineData("""{"type":"text"}""", EventErrorCode.Stray, "/content", null, 1)]
    public void OtherEvent_IsALocatedError(string json, EventErrorCode code, string path, string? message, int column)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("\n" + json);
        foreach (EventReadOptions? options in new[] { null, EventReadOptions.Default, s_unknown })
        {
            EventError error = Assert.Throws<EventDataException>(() => TextRecord.Parse(utf8, options)).Error;
            Assert.Equal((code, path, 2L, (long)column), (error.Code, error.Path, error.Line, error.Column));
            Assert.Equal(message ?? error.Message, error.Message);
        }

        Assert.Throws<EventDataException>(() => TextRecord.Parse(utf8, EventReadOptions.Strict));
        Assert.IsType<EventDataException>(Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TextRecord>(utf8)));
    }

    [Fact]
    public void LongTag_IsCutInTheMessage()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"type":"{{new string('x', 10_000)}}","content":"c"}""");
        Assert.InRange(Assert.Throws<EventDataException>(() => TextRecord.Parse(json)).Error.Message.Length, 64, 150);
    }

    [Fact]
    public void StrictReading_AsksForTheTag()
    {
        Assert.Equal(EventErrorCode.Stray, Assert.Throws<EventDataException>(() => TextRecord.Parse("""{"content":"c"}"""u8, EventReadOptions.Strict)).Error.Code);
        Assert.Equal("c", TextRecord.Parse("""{"content":"c","type":"text"}"""u8, EventReadOptions.Strict).Content);
    }

    [Theory]
    [InlineData("""{"type":"zz"}""", UnknownReason.UnknownTag)]
    [InlineData("""{"type":"text"}""", UnknownReason.Stray)]
    [InlineData("null", UnknownReason.NotAnObject)]
    public void UnknownEvent_IsReadAsOne(string json, UnknownReason reason)
    {
        UnknownEventRecord read = UnknownEventRecord.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Equal((reason, json), (read.Reason, read.Json.ToString()));
        Assert.Equal(json == "null" ? null : read, JsonSerializer.Deserialize<UnknownEventRecord>(json));
        Assert.Equal(json, JsonSerializer.Serialize(read));
    }

    [Fact]
    public void KnownEvent_IsNoUnknownOne()
    {
        EventError error = Assert.Throws<EventDataException>(() => UnknownEventRecord.Parse("""{"content":"c","type":"text"}"""u8)).Error;
        Assert.Equal((EventErrorCode.UnknownEvent, "/type", "The event is of the kind Text, and one that the schema does not know is expected."), (error.Code, error.Path, error.Message));
    }
}
