using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>What fails is shown small: shrinking comes to an end, and keeps what fails.</summary>
public class ShrinkerTests
{
    private static readonly ValueMap<JsonData> s_members = [new("a", JsonData.Parse("""[1,{"needle":["needle"]}]""")), new("b", JsonData.True), new("c", JsonData.Null)];

    public static TheoryData<string, string> Smallest => new()
    {
        { "text", """{"type":"text","content":"needle"}""" },
        { "tool_call", """{"type":"tool_call","arguments":{},"call_id":"","name":"needle"}""" },
        { "arguments", """{"type":"tool_call","arguments":{"a":"needle"},"call_id":"","name":""}""" },
        { "result", """{"type":"tool_result","call_id":"","name":"","result":"needle"}""" },
        { "stop", """{"type":"stop","error":"needle","is_error":true,"usage":{}}""" },
    };

    [Theory]
    [MemberData(nameof(Smallest))]
    public void EventWithANeedle_ShrinksToTheNeedle(string of, string smallest)
    {
        EventRecord record = of switch
        {
            "text" => new TextRecord { Content = new string('é', 500) + "needle😀" + new string('x', 500), Extra = [new("x", JsonData.True)] },
            "tool_call" => new ToolCallRecord { Arguments = [new("x", JsonData.True)], CallId = "id", Name = "a needle in hay" },
            "arguments" => new ToolCallRecord { Arguments = s_members, CallId = "id", Name = "name" },
            "result" => new ToolResultRecord { CallId = "id", Name = "name", Result = s_members["a"], ImageAttachment = new(null) },
            _ => new StopRecord { Error = "needles", IsError = true, Usage = new() { Turns = 3 } },
        };
        Assert.Equal(smallest, System.Text.Encoding.UTF8.GetString(Written.By(Least(record), 1)));
    }

    [Fact]
    public void SessionWithANeedle_ShrinksToItsEvent()
    {
        var session = new SessionRecord
        {
            SessionId = "id",
            LastUpdatedAt = Timestamp.FromText("t"),
            Events = [new TextRecord { Content = "a" }, new TextRecord { Content = "hay needle hay" }, new UserInputRecord { Content = "b" }],
        };
        Assert.Equal("""{"events":[{"type":"text","content":"needle"}],"last_updated_at":"","session_id":""}""", System.Text.Encoding.UTF8.GetString(Written.By(Least(session), 1)));
    }

    private static EventRecord Least(EventRecord record) => Least(record, EventShrinker.Shrink);

    private static SessionRecord Least(SessionRecord session) => Least(session, SessionShrinker.Shrink);

    private static T Least<T>(T record, Func<T, IEnumerable<T>> shrink)
        where T : CompilerServices.IJsonRecord
    {
        for (int steps = 0; steps < 1000; steps++)
        {
            if (shrink(record).FirstOrDefault(static smaller => System.Text.Encoding.UTF8.GetString(Written.By(smaller, 1)).Contains("needle", StringComparison.Ordinal)) is not { } next)
            {
                return record;
            }

            record = next;
        }

        throw new InvalidOperationException("Shrinking does not come to an end.");
    }
}
