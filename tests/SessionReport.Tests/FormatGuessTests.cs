using System.Text;
using SessionReport.Input;

namespace SessionReport.Tests;

public class FormatGuessTests
{
    [Theory]
    [InlineData("", "Lines")]
    [InlineData(" \n", "Lines")]
    [InlineData("[{}", "Array")]
    [InlineData("\uFEFF[{}", "Array")]
    [InlineData("\u001e{}", "Sequence")]
    [InlineData(": keep-alive\n", "Sse")]
    [InlineData("data: {}\n\n", "Sse")]
    [InlineData("event: text\ndata: {}\n\n", "Sse")]
    [InlineData("id: 1\ndata: {}\n\n", "Sse")]
    [InlineData("retry: 10\n\n", "Sse")]
    [InlineData("nonsense", "Lines")]
    [InlineData("""{"events":[""", "Session")]
    [InlineData("""{"a":{"events":1,"type":2},"events":null}""", "Session")]
    [InlineData("""{"session_id":"s","last_updated_at":""}""", "Session")]
    [InlineData("""{"index_ids":["i","j""", "Session")]
    [InlineData("{\"generated_title\":\"t\",\n \"a\":{", "Session")]
    [InlineData("""{"type":"text","session_id":"s"}""", "Lines")]
    [InlineData("""{"type":"text"}""", "Lines")]
    [InlineData("{\"type\":\"text\"} \r\n{\"type\":\"text\"}", "Lines")]
    [InlineData("""{"type":"text"}{"type":"text"}""", "Values")]
    [InlineData("{\n\"type\":\"text\"}", "Values")]
    [InlineData("{\n\"content\":\"unfinished", "Values")]
    [InlineData("""{"content":"unfinished""", "Lines")]
    [InlineData("{\"type\":\"text\" \"malformed\"}\n{\"type\":\"text\"}", "Lines")]
    [InlineData("{}", "Lines")]
    public void Beginning_TellsTheFormat(string input, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        Assert.Equal(expected, FormatGuess.Of(bytes, isWhole: true)?.ToString());

        // A part of it tells the same or nothing yet.
        for (int length = 0; length <= bytes.Length; length++)
            Assert.Equal(expected, FormatGuess.Of(bytes.AsSpan(0, length), isWhole: false)?.ToString() ?? expected);
    }

    [Fact]
    public void ObjectThatDoesNotEnd_IsDecidedByWhatIsSeenOfIt()
    {
        using var input = new InputStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"type":"text","content":"{{new string('x', 1_000_000)}}"}""")), null, CancellationToken.None);
        Assert.Equal(InputFormat.Lines, FormatGuess.Of(input));
        Assert.Equal(InputStream.MaxHead, input.Head.Length);
    }
}
