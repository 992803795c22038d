using static ChatTools.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>Writes down what it visits, as <c>index:kind</c>.</summary>
internal readonly struct EventLog() : IEventVisitor
{
    public List<string> Lines { get; } = [];

    public string Text => string.Join(' ', Lines);

    public void Visit(ThinkingDelta e) => Add(e.Index, "thinking_delta");

    public void Visit(TextDelta e) => Add(e.Index, "text_delta");

    public void Visit(Thinking e) => Add(e.Index, "thinking");

    public void Visit(Text e) => Add(e.Index, e.TryGetContent(out JsonText content) ? content.ToString() : "stray");

    public void Visit(ToolCall e) => Add(e.Index, "tool_call");

    public void Visit(ToolResult e) => Add(e.Index, "tool_result");

    public void Visit(Stop e) => Add(e.Index, "stop");

    public void Visit(UserInput e) => Add(e.Index, "user_input");

    public void Visit(UnknownEvent e) => Add(e.Index, e.Reason.ToString());

    private void Add(long index, string what) => Lines.Add($"{index}:{what}");
}
