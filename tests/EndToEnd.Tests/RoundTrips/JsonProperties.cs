using System.Text.Json;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>JSON becomes records and JSON again, equal by value.</summary>
[Properties(Arbitrary = [typeof(ChatGenerators)], MaxTest = 300)]
public class JsonProperties
{
    [Property]
    public void SessionJson_ComesBackByValue(SessionRecord session, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(session, way), seed);
        AssertEqual(json, Written.By(SessionRecord.Parse(json), way + 1));
        AssertEqual(json, JsonSerializer.SerializeToUtf8Bytes(SessionRecord.Parse(json)));
    }

    [Property]
    public void EventJson_ComesBackByValue(EventRecord record, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(record, way), seed);
        AssertEqual(json, Written.By(EventRecord.Parse(json), way + 1));
        AssertEqual(json, JsonSerializer.SerializeToUtf8Bytes(EventRecord.Parse(json)));
    }

    [Property]
    public void MissingTag_IsInferredWhereTheMembersDecide(EventRecord record, int way, int seed)
    {
        EventRecord bare = Written.WithoutExtra(record);
        if (bare is UnknownEventRecord)
        {
            return;
        }

        byte[] json = Spelling.Change(Written.WithoutTag(Written.By(bare, way)), seed);
        using EventReader<Event> reader = Event.CreateReader(json);
        EventRecord read = reader.Event.ToRecord();
        if (bare is ToolCallRecord or ToolResultRecord or StopRecord)
        {
            Assert.True(reader.Event.TagIsInferred);
            Assert.Equal(bare, read);
            Assert.Equal(bare, EventRecord.Parse(json));
        }
        else
        {
            Assert.False(reader.Event.TagIsInferred);
            UnknownEventRecord unknown = Assert.IsType<UnknownEventRecord>(read);
            Assert.Equal(UnknownReason.MissingTag, unknown.Reason);
            AssertEqual(json, Written.By(unknown, way));
        }

        using EventReader<Event> strict = Event.CreateReader(json, new EventReadOptions { InferMissingTag = false });
        Assert.Equal(UnknownReason.MissingTag, Assert.IsType<UnknownEventRecord>(strict.Event.ToRecord()).Reason);
    }

    [Fact]
    public void MembersOfOtherEvents_AreKeptAsUnknownOnes()
    {
        // The union has slots for them, which once hid them from the record of an event that does not declare them.
        EventRecord record = EventRecord.Parse("""{"type":"text","content":"c","call_id":"x","usage":{"turns":1}}"""u8);
        TextRecord text = Assert.IsType<TextRecord>(record);
        Assert.Equal(2, text.Extra.Count);
        Assert.Equal(JsonData.From("x"), text.Extra["call_id"]);
        Assert.Equal(JsonData.Parse("""{"turns":1}"""), text.Extra["usage"]);
    }

    private static void AssertEqual(byte[] expected, byte[] actual)
    {
        using JsonDocument a = JsonDocument.Parse(expected);
        using JsonDocument b = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(a.RootElement, b.RootElement), $"{System.Text.Encoding.UTF8.GetString(expected)}\nbecame\n{System.Text.Encoding.UTF8.GetString(actual)}");
    }
}
