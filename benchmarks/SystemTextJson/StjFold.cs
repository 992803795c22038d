using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>Folds the objects that System.Text.Json made.</summary>
internal static class StjFold
{
    public static ulong Of(StjSession session)
    {
        var fold = new Fold();
        foreach (StjEvent e in session.Events)
            Add(ref fold, e);
        return fold.Value;
    }

    public static void Add(ref Fold fold, StjEvent e)
    {
        switch (e)
        {
            case StjTextDelta text:
                fold.Content(Kinds.TextDelta, text.Content.Length);
                break;
            case StjThinkingDelta thinking:
                fold.Content(Kinds.ThinkingDelta, thinking.Content.Length);
                break;
            case StjText text:
                fold.Content(Kinds.Text, text.Content.Length);
                break;
            case StjThinking thinking:
                fold.Content(Kinds.Thinking, thinking.Content.Length);
                break;
            case StjUserInput input:
                fold.Content(Kinds.UserInput, input.Content.Length);
                break;
            case StjToolCall call:
                fold.ToolCall(call.CallId.Length, call.Name.Length, call.Arguments.GetPropertyCount());
                break;
            case StjToolResult result:
                fold.ToolResult(result.CallId.Length, result.Name.Length, (int)result.Result.ValueKind);
                break;
            case StjStop stop:
                fold.Stop(stop.Usage.TotalInputTokens ?? 0, stop.Usage.TotalOutputTokens ?? 0);
                break;
        }
    }
}
