using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Writes a transcript, and may stop after a number of events.</summary>
internal struct StoppingTranscript(Transcript transcript, int limit = int.MaxValue) : IEventVisitor, IStoppable
{
    private int _left = limit;

    public readonly bool IsStopped => _left <= 0;

    public void Visit(scoped ThinkingDelta e) { transcript.Visit(e); _left--; }

    public void Visit(scoped TextDelta e) { transcript.Visit(e); _left--; }

    public void Visit(scoped Thinking e) { transcript.Visit(e); _left--; }

    public void Visit(scoped Text e) { transcript.Visit(e); _left--; }

    public void Visit(scoped ToolCall e) { transcript.Visit(e); _left--; }

    public void Visit(scoped ToolResult e) { transcript.Visit(e); _left--; }

    public void Visit(scoped Stop e) { transcript.Visit(e); _left--; }

    public void Visit(scoped UserInput e) { transcript.Visit(e); _left--; }

    public void Visit(scoped UnknownEvent e) { transcript.Visit(e); _left--; }
}
