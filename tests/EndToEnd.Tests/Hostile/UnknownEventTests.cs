using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>Events that the schema does not have: what they are delivered as, and what is said where they must not be.</summary>
public class UnknownEventTests
{
    public static TheoryData<string, UnknownReason, string> Unknown => new()
    {
        { """{"type":"approval","by":1}""", UnknownReason.UnknownTag, "\"approval\"" },
        { """{"type":"","content":"c"}""", UnknownReason.UnknownTag, "\"\"" },
        { """{"type":"\u0000\ud800","content":"c"}""", UnknownReason.UnknownTag, "\"\0\ufffd\"" },
        { """{"type":"TEXT","content":"c"}""", UnknownReason.UnknownTag, "\"TEXT\"" },
        { """{"content":"c"}""", UnknownReason.MissingTag, "(absent)" },
        { "{}", UnknownReason.MissingTag, "(absent)" },
        { """{"Type":"text","content":"c"}""", UnknownReason.MissingTag, "(absent)" },
        { """{"arguments":{},"call_id":"c","name":"n","result":null}""", UnknownReason.MissingTag, "(absent)" },
        { """{"arguments":[],"call_id":"c","name":"n"}""", UnknownReason.MissingTag, "(absent)" },
        { """{"type":"text","type":"stop","content":"c"}""", UnknownReason.DuplicateTag, "\"stop\"" },
        { """{"type":"text","t\u0079pe":"text","content":"c"}""", UnknownReason.DuplicateTag, "\"text\"" },
        { """{"type":null,"content":"c"}""", UnknownReason.WrongTagType, "null" },
        { """{"type":1,"content":"c"}""", UnknownReason.WrongTagType, "(mismatch)" },
        { """{"type":true,"content":"c"}""", UnknownReason.WrongTagType, "(mismatch)" },
        { """{"type":["text"],"content":"c"}""", UnknownReason.WrongTagType, "(mismatch)" },
        { """{"type":{},"content":"c"}""", UnknownReason.WrongTagType, "(mismatch)" },
        { "null", UnknownReason.NotAnObject, "(absent)" },
        { "-1.5e3", UnknownReason.NotAnObject, "(absent)" },
        { "true", UnknownReason.NotAnObject, "(absent)" },
        { "\"text\"", UnknownReason.NotAnObject, "(absent)" },
        { """["type","text"]""", UnknownReason.NotAnObject, "(absent)" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void UnknownEvent_IsVisitedWithItsReason(string json, UnknownReason reason, string tag)
    {
        Outcome outcome = EventEntryPoints.Push(Encoding.UTF8.GetBytes(json), null);
        Assert.StartsWith($"-1 ?{reason} tag={tag} could=", outcome.Events.Lines.Single(), StringComparison.Ordinal);
        Assert.Equal(json, Encoding.UTF8.GetString(outcome.Events.Json[0]));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void UnknownEventInAHistory_DoesWhatThePolicySays(string json, UnknownReason reason, string tag)
    {
        Marked input = InHistory("¦" + json);
        foreach (EventPolicy policy in new[] { EventPolicy.Deliver, EventPolicy.DeliverAsUnknown })
        {
            Outcome delivered = SessionEntryPoints.Push(input.Json, new EventReadOptions { OnUnknown = policy });
            Assert.StartsWith($"1 ?{reason} tag={tag} could=", delivered.Events.Lines[1], StringComparison.Ordinal);
            Assert.Equal(input.Offset, delivered.Events.Offsets[1]);
            Assert.Equal(3, delivered.Events.Lines.Count);
        }

        Outcome skipped = SessionEntryPoints.Push(input.Json, new EventReadOptions { OnUnknown = EventPolicy.Skip });
        Assert.Equal(["0 text content=\"a\"", "2 text content=\"b\""], skipped.Events.Lines);

        Assert.All(SessionEntryPoints.Exact, entry =>
        {
            Outcome thrown = entry.Read(input.Json, new EventReadOptions { OnUnknown = EventPolicy.Throw });
            Assert.Equal(["0 text content=\"a\""], thrown.Events.Lines);
            Assert.Equal(input.Error(EventErrorCode.UnknownEvent, Complaint(json, reason), "/events/1", 1), thrown.Error);
        });
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void SingleUnknownEvent_DoesWhatThePolicySays(string json, UnknownReason reason, string tag)
    {
        Marked input = Marked.Parse(" \n ¦" + json);
        Assert.Empty(EventEntryPoints.Push(input.Json, new EventReadOptions { OnUnknown = EventPolicy.Skip }).Events.Lines);
        Outcome thrown = EventEntryPoints.Push(input.Json, new EventReadOptions { OnUnknown = EventPolicy.Throw });
        Assert.Equal(input.Error(EventErrorCode.UnknownEvent, Complaint(json, reason), "", -1), thrown.Error);
        Assert.Contains(tag, EventEntryPoints.Push(input.Json, null).Events.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"arguments":{},"call_id":"c","name":"n"}""", "tool_call")]
    [InlineData("""{"name":"n","call_id":"c","result":null}""", "tool_result")]
    [InlineData("""{"usage":{},"error":null,"is_error":true}""", "stop")]
    [InlineData("""{"usage":{},"error":"e","is_error":true,"content":1}""", "stop")]
    public void MissingTagThatTheMembersDecide_IsInferred(string json, string kind)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.StartsWith("-1 " + kind, EventEntryPoints.Push(utf8, null).Events.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("-1 ?MissingTag", EventEntryPoints.Push(utf8, new EventReadOptions { InferMissingTag = false }).Events.Lines[0], StringComparison.Ordinal);
        Assert.Equal(EventErrorCode.UnknownEvent, EventEntryPoints.Push(utf8, EventReadOptions.Strict).Error?.Code);
    }

    private static Marked InHistory(string json) => Marked.Parse($$"""
        {"session_id":"s","last_updated_at":"t",
         "events":[{"type":"text","content":"a"},
           {{json}},
           {"type":"text","content":"b"}]}
        """);

    // A tag that nobody knows is named.
    private static string Complaint(string json, UnknownReason reason) =>
        $"The event is none of the schema's: {reason}{(reason == UnknownReason.UnknownTag ? " " + json["{\"type\":".Length..json.IndexOf(',', StringComparison.Ordinal)] : "")}.";
}
