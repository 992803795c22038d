using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Messages end up in logs: they hold at most 64 bytes of the input, and no control characters.</summary>
public class MessageTests
{
    public static TheoryData<string, string> Inputs
    {
        get
        {
            string payload = new('Q', 5000);
            return new TheoryData<string, string>
            {
                { "literal", """{"type":"text","content":true""" + payload + "}" },
                { "word", """{"type":"text","content":""" + payload + "}" },
                { "number", """{"type":"text","content":1""" + payload + "}" },
                { "escape", """{"type":"text","content":"\""" + payload + "\"}" },
                { "name", $$"""{"type":"text","{{payload}}":1,}""" },
                { "within a name", $$"""{"type":"text","{{payload}}":{"{{payload}}":[x]} }""" },
                { "many names", string.Concat(Enumerable.Repeat($$"""{"{{payload[..60]}}":""", 60)) + "x" },
                { "tag", $$"""{"type":"{{payload}}"}""" },
                { "controls", "{\"type\":\"text\",\"content\":tr\u0001\u0002\u001b[31m" + payload + "}" },
                { "behind", "{} " + payload },
                { "stray", $$"""{"type":"stop","error":{"{{payload}}":1},"is_error":true,"usage":{} }""" },
                { "missing", $$"""{"{{payload}}":1}""" },
                { "long name", $$"""{"type":"text","content":"c","{{payload}}":1}""" },
                { "foreign tag", $$"""{"type":"{{new string('漢', 64)}}"}""" },
                { "foreign word", $$"""{"type":"text","content":true{{new string('漢', 64)}}}""" },
                { "foreign names", $$"""{"type":"text","{{new string('漢', 64)}}":{"{{new string('é', 64)}}":[true{{payload}}]} }""" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Message_HoldsLittleOfTheInput(string what, string json)
    {
        EventReadOptions options = what == "long name" ? new EventReadOptions { MaxStringBytes = 1000 } : EventReadOptions.Strict;
        byte[] single = Encoding.UTF8.GetBytes(json);
        byte[] history = [.. "{\"events\":["u8, .. single, .. "]}"u8];
        EventError[] errors =
        [
            .. EventEntryPoints.Exact.Select(entry => entry.Read(single, options).Error!.Value),
            .. EventEntryPoints.OverReaders.Select(entry => entry.Read(single, options).Error!.Value),
            .. SessionEntryPoints.Exact.Select(entry => entry.Read(history, options).Error!.Value),
            .. RecordEntryPoints.OfEvent.Select(entry => entry.Read(single, options).Error ?? entry.Read([.. single, (byte)'x'], options).Error!.Value),
        ];
        Assert.All(errors, error =>
        {
            foreach (string message in new[] { error.Message, error.ToString(), new EventDataException(error).Message })
            {
                Assert.InRange(Encoding.UTF8.GetByteCount([.. message.Where(static c => c is 'Q' or '漢' or 'é')]), 0, 64);
                Assert.InRange(message.Length, 1, 400);
                Assert.DoesNotContain(message, char.IsControl);
            }

            Assert.DoesNotContain(error.Path, char.IsControl);
        });
    }

    // The reader's own texts speak to who made the reader.
    [Theory]
    [InlineData("", "There is no JSON in the input.")]
    [InlineData(" \n", "There is no JSON in the input.")]
    [InlineData("""{"type":"text",""", "The input ends before the JSON does.")]
    [InlineData("""{"type":"text","content":"c",}""", "The JSON object contains a trailing comma at the end.")]
    [InlineData("""{"type":"text","content":["c",]}""", "The JSON array contains a trailing comma at the end.")]
    public void Message_IsForWhoeverHasTheInput(string json, string message) =>
        Assert.All(EventEntryPoints.Exact, entry => Assert.Equal(message, entry.Read(Encoding.UTF8.GetBytes(json), EventReadOptions.Default).Error!.Value.Message));
}
