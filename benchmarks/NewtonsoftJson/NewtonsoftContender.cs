using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>Newtonsoft.Json with JsonSubTypes, read from a stream as its documentation advises for speed.</summary>
internal sealed class NewtonsoftContender : IContender
{
    private readonly Newtonsoft.Json.JsonSerializer _serializer = Newtonsoft.Json.JsonSerializer.Create(new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });

    public string Name => "newtonsoft-jsonsubtypes";

    public FoldBasis Basis => FoldBasis.Decoded;

    public Func<ulong> Prepare(Document document) => () =>
    {
        using var text = new StreamReader(new MemoryStream(document.Json, writable: false));
        using var reader = new JsonTextReader(text);
        var fold = new Fold();
        foreach (NewtonsoftEvent e in _serializer.Deserialize<NewtonsoftSession>(reader)!.Events)
            Add(ref fold, e);
        return fold.Value;
    };

    private static void Add(ref Fold fold, NewtonsoftEvent e)
    {
        switch (e)
        {
            case NewtonsoftTextDelta text:
                fold.Content(Kinds.TextDelta, text.Content.Length);
                break;
            case NewtonsoftThinkingDelta thinking:
                fold.Content(Kinds.ThinkingDelta, thinking.Content.Length);
                break;
            case NewtonsoftText text:
                fold.Content(Kinds.Text, text.Content.Length);
                break;
            case NewtonsoftThinking thinking:
                fold.Content(Kinds.Thinking, thinking.Content.Length);
                break;
            case NewtonsoftUserInput input:
                fold.Content(Kinds.UserInput, input.Content.Length);
                break;
            case NewtonsoftToolCall call:
                fold.ToolCall(call.CallId.Length, call.Name.Length, call.Arguments.Count);
                break;
            case NewtonsoftToolResult result:
                fold.ToolResult(result.CallId.Length, result.Name.Length, (int)KindOf(result.Result));
                break;
            case NewtonsoftStop stop:
                fold.Stop(stop.Usage.TotalInputTokens ?? 0, stop.Usage.TotalOutputTokens ?? 0);
                break;
        }
    }

    private static JsonValueKind KindOf(JToken? value) => value?.Type switch
    {
        JTokenType.Object => JsonValueKind.Object,
        JTokenType.Array => JsonValueKind.Array,
        JTokenType.String => JsonValueKind.String,
        JTokenType.Integer or JTokenType.Float => JsonValueKind.Number,
        JTokenType.Boolean => (bool)value ? JsonValueKind.True : JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
