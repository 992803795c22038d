using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The way of generated SDKs: each event as a <see cref="JsonElement"/>, its tag as a string, and by it a second deserialization.</summary>
internal sealed class SecondDeserializeContender : IContender
{
    public string Name => "jsonelement-deserialize";

    public FoldBasis Basis => FoldBasis.Decoded;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var fold = new Fold();
        using JsonDocument parsed = JsonDocument.Parse(document.Json);
        foreach (JsonElement e in parsed.RootElement.GetProperty("events"u8).EnumerateArray())
        {
            if (Deserialize(e) is { } known)
                StjFold.Add(ref fold, known);
        }

        return fold.Value;
    };

    private static StjEvent? Deserialize(JsonElement e)
    {
        StjContext context = StjContext.Default;
        return e.GetProperty("type"u8).GetString() switch
        {
            "text_delta" => e.Deserialize(context.StjTextDelta),
            "thinking_delta" => e.Deserialize(context.StjThinkingDelta),
            "text" => e.Deserialize(context.StjText),
            "thinking" => e.Deserialize(context.StjThinking),
            "user_input" => e.Deserialize(context.StjUserInput),
            "tool_call" => e.Deserialize(context.StjToolCall),
            "tool_result" => e.Deserialize(context.StjToolResult),
            "stop" => e.Deserialize(context.StjStop),
            _ => null,
        };
    }
}
