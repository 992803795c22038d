using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Views;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Owned;

/// <summary>Folds lengths of decoded text: what the checksums of contenders are checked against whose API gives decoded values only.</summary>
internal struct DecodedFoldVisitor : IEventVisitor
{
    public Fold Fold;
    public long Events;
    public long TagFirst;

    public void Visit(ThinkingDelta e) => Content(Kinds.ThinkingDelta, e.Content, e.Json);

    public void Visit(TextDelta e) => Content(Kinds.TextDelta, e.Content, e.Json);

    public void Visit(Thinking e) => Content(Kinds.Thinking, e.Content, e.Json);

    public void Visit(Text e) => Content(Kinds.Text, e.Content, e.Json);

    public void Visit(UserInput e) => Content(Kinds.UserInput, e.Content, e.Json);

    public void Visit(ToolCall e)
    {
        Count(e.Json);
        Fold.ToolCall(Length(e.CallId), Length(e.Name), e.Arguments.Count());
    }

    public void Visit(ToolResult e)
    {
        Count(e.Json);
        Member<JsonAny> result = e.Result;
        Fold.ToolResult(Length(e.CallId), Length(e.Name), (int)(result.IsPresent ? result.Value.ValueKind : JsonValueKind.Null));
    }

    public void Visit(Stop e)
    {
        Count(e.Json);
        Usage usage = e.Usage;
        Fold.Stop(RawFoldVisitor.Tokens(usage.TotalInputTokens), RawFoldVisitor.Tokens(usage.TotalOutputTokens));
    }

    public void Visit(UnknownEvent e) => Count(e.Json);

    private static int Length(JsonText text) => text.ToString().Length;

    private void Content(int kind, JsonText content, ReadOnlySpan<byte> json)
    {
        Count(json);
        Fold.Content(kind, Length(content));
    }

    private void Count(ReadOnlySpan<byte> json)
    {
        Events++;
        TagFirst += json[1..].TrimStart(" \r\n\t"u8).StartsWith("\"type\""u8) ? 1 : 0;
    }
}
