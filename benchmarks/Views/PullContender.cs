using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Views;

/// <summary>The library by pull: a loop over the events of a reader.</summary>
internal sealed class PullContender : IContender
{
    public string Name => "eventunion-pull";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var visitor = new RawFoldVisitor();
        using HistoryReader<Session, Event> reader = Session.CreateReader(document.Json);
        foreach (Event e in reader.Events)
            Look(e, ref visitor);
        return visitor.Fold.Value;
    };

    private static void Look(Event e, ref RawFoldVisitor visitor)
    {
        if (e.TryGetTextDelta(out TextDelta textDelta))
            visitor.Visit(textDelta);
        else if (e.TryGetThinkingDelta(out ThinkingDelta thinkingDelta))
            visitor.Visit(thinkingDelta);
        else if (e.TryGetText(out Text text))
            visitor.Visit(text);
        else if (e.TryGetThinking(out Thinking thinking))
            visitor.Visit(thinking);
        else if (e.TryGetToolCall(out ToolCall call))
            visitor.Visit(call);
        else if (e.TryGetToolResult(out ToolResult result))
            visitor.Visit(result);
        else if (e.TryGetUserInput(out UserInput input))
            visitor.Visit(input);
        else if (e.TryGetStop(out Stop stop))
            visitor.Visit(stop);
    }
}
