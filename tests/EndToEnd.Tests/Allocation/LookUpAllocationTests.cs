using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Values of maps and lists that are no objects need no table: any number of them may be looked up, and nothing is allocated for it.</summary>
public class LookUpAllocationTests
{
    private const int LookUps = 5000;

    [Fact]
    public void ManyLookUpsInEveryEvent_AllocateNothing()
    {
        string call = """{"type":"tool_call","call_id":"c","name":"n","arguments":{"list":[1,[2]],"map":{"a":1},"text":"t"}}""";
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{{call}},{{call}},{{call}}]}""");
        long found = 0;
        Assert.Equal(0, Allocated.By(() =>
        {
            using HistoryReader<Session, Event> reader = Session.CreateReader(json);
            foreach (Event e in reader.Events)
            {
                Assert.True(e.TryGetToolCall(out ToolCall each));
                JsonMap<JsonAny> arguments = each.Arguments;
                for (int i = 0; i < LookUps; i++)
                {
                    found += arguments.TryGetValue("list"u8, out JsonAny list) && list.TryGetArray(out JsonList<JsonAny> items) ? items.Count() : 0;
                    found += arguments.TryGetValue("map"u8, out JsonAny map) && map.TryGetMember("a"u8, out JsonAny one) ? one.Raw.Length : 0;
                }
            }
        }));
        Assert.Equal(0, found % (3 * 3 * LookUps));
        Assert.NotEqual(0, found);
    }
}
