using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Owned;

/// <summary>The library's owned records: the whole session at once.</summary>
internal sealed class RecordsContender : IContender
{
    public string Name => "eventunion-records";

    public FoldBasis Basis => FoldBasis.Decoded;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var fold = new Fold();
        foreach (EventRecord e in SessionRecord.Parse(document.Json).Events)
            Add(ref fold, e);
        return fold.Value;
    };

    private static void Add(ref Fold fold, EventRecord e)
    {
        switch (e)
        {
            case TextDeltaRecord text:
                fold.Content(Kinds.TextDelta, text.Content.Length);
                break;
            case ThinkingDeltaRecord thinking:
                fold.Content(Kinds.ThinkingDelta, thinking.Content.Length);
                break;
            case TextRecord text:
                fold.Content(Kinds.Text, text.Content.Length);
                break;
            case ThinkingRecord thinking:
                fold.Content(Kinds.Thinking, thinking.Content.Length);
                break;
            case UserInputRecord input:
                fold.Content(Kinds.UserInput, input.Content.Length);
                break;
            case ToolCallRecord call:
                fold.ToolCall(call.CallId.Length, call.Name.Length, call.Arguments.Count);
                break;
            case ToolResultRecord result:
                fold.ToolResult(result.CallId.Length, result.Name.Length, (int)(result.Result ?? JsonData.Null).ValueKind);
                break;
            case StopRecord stop:
                fold.Stop(Tokens(stop.Usage.TotalInputTokens), Tokens(stop.Usage.TotalOutputTokens));
                break;
        }
    }

    private static long Tokens(Optional<long?> tokens) => tokens.IsPresent ? tokens.Value ?? 0 : 0;
}
