using System.Runtime.InteropServices;
using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary><see cref="JsonDocument"/> over pooled memory, and a switch over the tag. Raw lengths through <see cref="JsonMarshal"/>, which copies nothing.</summary>
internal sealed class JsonDocumentContender : IContender
{
    public string Name => "jsondocument";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var fold = new Fold();
        using JsonDocument parsed = JsonDocument.Parse(document.Json);
        foreach (JsonElement e in parsed.RootElement.GetProperty("events"u8).EnumerateArray())
            Look(e, ref fold);
        return fold.Value;
    };

    private static void Look(JsonElement e, ref Fold fold)
    {
        JsonElement type = e.GetProperty("type"u8);
        switch (JsonMarshal.GetRawUtf8Value(type))
        {
            case var tag when tag.SequenceEqual("\"text_delta\""u8):
                fold.Content(Kinds.TextDelta, Text(e, "content"u8));
                break;
            case var tag when tag.SequenceEqual("\"thinking_delta\""u8):
                fold.Content(Kinds.ThinkingDelta, Text(e, "content"u8));
                break;
            case var tag when tag.SequenceEqual("\"text\""u8):
                fold.Content(Kinds.Text, Text(e, "content"u8));
                break;
            case var tag when tag.SequenceEqual("\"thinking\""u8):
                fold.Content(Kinds.Thinking, Text(e, "content"u8));
                break;
            case var tag when tag.SequenceEqual("\"user_input\""u8):
                fold.Content(Kinds.UserInput, Text(e, "content"u8));
                break;
            case var tag when tag.SequenceEqual("\"tool_call\""u8):
                fold.ToolCall(Text(e, "call_id"u8), Text(e, "name"u8), Raw(e, "arguments"u8));
                break;
            case var tag when tag.SequenceEqual("\"tool_result\""u8):
                fold.ToolResult(Text(e, "call_id"u8), Text(e, "name"u8), Raw(e, "result"u8));
                break;
            case var tag when tag.SequenceEqual("\"stop\""u8):
                JsonElement usage = e.GetProperty("usage"u8);
                fold.Stop(Tokens(usage, "total_input_tokens"u8), Tokens(usage, "total_output_tokens"u8));
                break;
        }
    }

    private static int Raw(JsonElement e, ReadOnlySpan<byte> name) => JsonMarshal.GetRawUtf8Value(e.GetProperty(name)).Length;

    private static int Text(JsonElement e, ReadOnlySpan<byte> name) => Raw(e, name) - 2;

    private static long Tokens(JsonElement usage, ReadOnlySpan<byte> name) =>
        usage.TryGetProperty(name, out JsonElement tokens) && tokens.ValueKind == JsonValueKind.Number ? tokens.GetInt64() : 0;
}
