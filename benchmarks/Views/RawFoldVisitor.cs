using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Views;

/// <summary>Folds raw lengths, as a user of the library would write it.</summary>
internal struct RawFoldVisitor : IEventVisitor
{
    private const int NullLength = 4;

    public Fold Fold;

    public void Visit(ThinkingDelta e) => Fold.Content(Kinds.ThinkingDelta, e.Content.RawLength);

    public void Visit(TextDelta e) => Fold.Content(Kinds.TextDelta, e.Content.RawLength);

    public void Visit(Thinking e) => Fold.Content(Kinds.Thinking, e.Content.RawLength);

    public void Visit(Text e) => Fold.Content(Kinds.Text, e.Content.RawLength);

    public void Visit(UserInput e) => Fold.Content(Kinds.UserInput, e.Content.RawLength);

    public void Visit(ToolCall e) => Fold.ToolCall(e.CallId.RawLength, e.Name.RawLength, e.Arguments.Raw.Length);

    public void Visit(ToolResult e)
    {
        Member<JsonAny> result = e.Result;
        Fold.ToolResult(e.CallId.RawLength, e.Name.RawLength, result.IsPresent ? result.Value.Raw.Length : NullLength);
    }

    public void Visit(Stop e)
    {
        Usage usage = e.Usage;
        Fold.Stop(Tokens(usage.TotalInputTokens), Tokens(usage.TotalOutputTokens));
    }

    public void Visit(UnknownEvent e)
    {
    }

    internal static long Tokens(Member<JsonNumber> tokens) => tokens.IsPresent ? tokens.Value.GetInt64() : 0;
}
