using FsCheck;
using FsCheck.Fluent;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Events that the schema does not have, each with the reason why.</summary>
internal static class UnknownEvents
{
    private static readonly (UnknownReason Reason, string Json)[] s_fixed =
    [
        (UnknownReason.UnknownTag, """{"type":"approval","by":[{"name":"x"}]}"""),
        (UnknownReason.UnknownTag, """{"type":"Text","content":"the tag's case counts"}"""),
        (UnknownReason.UnknownTag, """{"type":"","content":""}"""),
        (UnknownReason.MissingTag, "{}"),
        (UnknownReason.MissingTag, """{"content":"five events look like this"}"""),
        (UnknownReason.MissingTag, """{"arguments":{},"call_id":"c","name":"n","result":1}"""),
        (UnknownReason.DuplicateTag, """{"type":"text","content":"c","type":"text"}"""),
        (UnknownReason.WrongTagType, """{"type":null,"content":"c"}"""),
        (UnknownReason.WrongTagType, """{"type":["text"],"content":"c"}"""),
        (UnknownReason.WrongTagType, """{"type":{"text":1},"content":"c"}"""),
        (UnknownReason.WrongTagType, """{"type":1,"content":"c"}"""),
        (UnknownReason.Stray, """{"type":"text"}"""),
        (UnknownReason.Stray, """{"type":"text","content":null}"""),
        (UnknownReason.Stray, """{"type":"tool_call","arguments":[],"call_id":"c","name":"n"}"""),
        (UnknownReason.Stray, """{"type":"tool_result","call_id":"c","name":"n"}"""),
        (UnknownReason.Stray, """{"type":"stop","error":null,"is_error":false,"usage":{"turns":1.5}}"""),
        (UnknownReason.Stray, """{"type":"stop","error":null,"is_error":false,"usage":null}"""),
        (UnknownReason.Stray, """{"type":"tool_result","call_id":"c","name":"n","result":1,"image_attachment":{"source_id":"s"}}"""),
    ];

    public static Gen<EventRecord> Generator { get; } = Gen.OneOf(
        Gen.Elements(s_fixed).Select(static e => (EventRecord)Make(e.Reason, JsonData.Parse(e.Json))),
        JsonGenerators.Values().Where(static value => value.ValueKind != System.Text.Json.JsonValueKind.Object).Select(static value => (EventRecord)Make(UnknownReason.NotAnObject, value)));

    private static UnknownEventRecord Make(UnknownReason reason, JsonData json) => new UnknownEventRecord { Reason = reason, Json = json };
}
