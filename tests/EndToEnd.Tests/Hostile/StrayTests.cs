using EventUnion.EndToEnd.Tests.Transcripts;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Events that break their schema, member by member, under every policy.</summary>
public class StrayTests
{
    /// <summary>The event with a mark where it strays, the path within the event, and what is said.</summary>
    public static TheoryData<string, string, string> Strays
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (string kind in new[] { "thinking_delta", "text_delta", "thinking", "text", "user_input" })
            {
                data.Add($$"""¦{"type":"{{kind}}"}""", "/content", "The member 'content' is required and absent.");
                AddWrong(data, $$"""{"type":"{{kind}}","content":@}""", "/content", "content", "null", "5", "true", "[]", "{}");
            }

            const string call = "{\"type\":\"tool_call\",\"";
            data.Add("¦" + call + """call_id":"c","name":"n"}""", "/arguments", "The member 'arguments' is required and absent.");
            data.Add("¦" + call + """arguments":{},"name":"n"}""", "/call_id", "The member 'call_id' is required and absent.");
            data.Add("¦" + call + """arguments":{},"call_id":"c"}""", "/name", "The member 'name' is required and absent.");
            AddWrong(data, call + """arguments":@,"call_id":"c","name":"n"}""", "/arguments", "arguments", "null", "5", "false", "[]", "\"{}\"");
            AddWrong(data, call + """arguments":{},"call_id":@,"name":"n"}""", "/call_id", "call_id", "null", "5", "{}");
            AddWrong(data, call + """arguments":{},"call_id":"c","name":@}""", "/name", "name", "null", "5", "{}");

            const string result = "{\"type\":\"tool_result\",\"call_id\":\"c\",\"name\":\"n\"";
            data.Add("¦" + result + "}", "/result", "The member 'result' is required and absent.");
            AddWrong(data, result + ""","result":1,"image_attachment":@}""", "/image_attachment", "image_attachment", "5", "\"x\"", "[]", "true");
            AddWrong(data, result + ""","result":1,"image_attachment":{"attachment_name":@,"source_id":"s"}}""", "/image_attachment/attachment_name", "attachment_name", "null", "5", "{}");
            data.Add(result + ""","result":1,"image_attachment":¦{"attachment_name":"a"}}""", "/image_attachment/source_id", "The member 'source_id' is required and absent.");

            const string stop = "{\"type\":\"stop\",\"";
            data.Add("¦" + stop + """is_error":false,"usage":{}}""", "/error", "The member 'error' is required and absent.");
            AddWrong(data, stop + """error":@,"is_error":false,"usage":{}}""", "/error", "error", "5", "true", "{}");
            AddWrong(data, stop + """error":null,"is_error":@,"usage":{}}""", "/is_error", "is_error", "null", "0", "\"false\"");
            AddWrong(data, stop + """error":null,"is_error":true,"usage":@}""", "/usage", "usage", "null", "0", "\"u\"", "[]");
            AddWrong(data, stop + """error":null,"is_error":true,"usage":{"duration_ms":@}}""", "/usage/duration_ms", "duration_ms", "\"1\"", "{}");
            AddWrong(data, stop + """error":null,"is_error":true,"usage":{"turns":@}}""", "/usage/turns", "turns", "\"1\"", "[]", "true");
            foreach (string number in new[] { "1.5", "9223372036854775808", "-9223372036854775809", "1e400", "1e-1" })
            {
                data.Add(stop + """error":null,"is_error":true,"usage":{"total_input_tokens":¦""" + number + "}}", "/usage/total_input_tokens", "The number is not an integer of 64 bits.");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Strays))]
    public void StrayEvent_DoesWhatThePolicySays(string marked, string path, string message)
    {
        Marked input = InHistory(marked);
        string kind = marked.Split('"')[3];

        Outcome delivered = SessionEntryPoints.Push(input.Json, null);
        Assert.True(delivered.IsAccepted);
        Assert.StartsWith($"1 {kind} strays ", delivered.Events.Lines[1], StringComparison.Ordinal);

        Outcome asUnknown = SessionEntryPoints.Push(input.Json, new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown });
        Assert.StartsWith($"1 ?Stray tag=\"{kind}\"", asUnknown.Events.Lines[1], StringComparison.Ordinal);
        Assert.Equal(3, asUnknown.Events.Lines.Count);

        Outcome skipped = SessionEntryPoints.Push(input.Json, new EventReadOptions { OnStray = EventPolicy.Skip });
        Assert.Equal(["0 text content=\"a\"", "2 text content=\"b\""], skipped.Events.Lines);

        EventError expected = input.Error(EventErrorCode.Stray, message, "/events/1" + path, 1);
        Assert.All(new[] { EventReadOptions.Strict, new EventReadOptions { OnStray = EventPolicy.Throw } }, options => Assert.All(SessionEntryPoints.Exact, entry =>
        {
            Outcome thrown = entry.Read(input.Json, options);
            Assert.Equal(expected, thrown.Error);
            Assert.Equal(["0 text content=\"a\""], thrown.Events.Lines);
        }));
    }

    [Theory]
    [MemberData(nameof(Strays))]
    public void SingleStrayEvent_DoesWhatThePolicySays(string marked, string path, string message)
    {
        Marked input = Marked.Parse("\n " + marked);
        string kind = marked.Split('"')[3];
        Assert.StartsWith($"-1 {kind} strays ", EventEntryPoints.Push(input.Json, null).Events.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("-1 ?Stray ", EventEntryPoints.Push(input.Json, new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown }).Events.Lines[0], StringComparison.Ordinal);
        Assert.Empty(EventEntryPoints.Push(input.Json, new EventReadOptions { OnStray = EventPolicy.Skip }).Events.Lines);
        Assert.Equal(input.Error(EventErrorCode.Stray, message, path, -1), EventEntryPoints.Push(input.Json, EventReadOptions.Strict).Error);

        using EventReader<Chat.ChatSchema.Event> reader = Chat.ChatSchema.Event.CreateReader(input.Json);
        Assert.False(reader.Event.TryToRecord(out _, out EventError error));
        Assert.Equal(input.Error(EventErrorCode.Stray, message, path, -1), error);
    }

    private static void AddWrong(TheoryData<string, string, string> data, string json, string path, string name, params string[] values)
    {
        foreach (string value in values)
        {
            string what = value[0] switch
            {
                'n' => "null",
                't' or 'f' => "a boolean",
                '[' => "an array",
                '{' => "an object",
                '"' => "a string",
                _ => "a number",
            };
            data.Add(json.Replace("@", "¦" + value, StringComparison.Ordinal), path, $"The member '{name}' is {what}, which its schema does not allow.");
        }
    }

    private static Marked InHistory(string json) => Marked.Parse($$"""
        {"session_id":"s","last_updated_at":"t",
         "events":[{"type":"text","content":"a"},
           {{json}},
           {"type":"text","content":"b"}]}
        """);
}
