using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Chat;

public class ErrorCodeTests
{
    [Theory]
    [InlineData("""{"type":"text","content":""", EventErrorCode.Truncated, 25)]
    [InlineData("""{"type":"text","content":"a""", EventErrorCode.Truncated, 27)]
    [InlineData("""{"type":"text","content":"a" """, EventErrorCode.Truncated, 29)]
    [InlineData("", EventErrorCode.Truncated, 0)]
    [InlineData("""{"type":"text","content":a}""", EventErrorCode.MalformedJson, 25)]
    [InlineData("""{"type":"text","content":"a","x":[[[]]]}""", EventErrorCode.TooDeep, 35)]
    public void BrokenEvent_HasTheCodeAndTheOffset(string json, EventErrorCode code, long offset)
    {
        EventDataException error = Assert.Throws<EventDataException>(() => EventRecord.Parse(System.Text.Encoding.UTF8.GetBytes(json), new EventReadOptions { MaxDepth = 3 }));
        Assert.Equal(code, error.Error.Code);
        Assert.Equal(offset, error.Error.Offset);
    }
}
