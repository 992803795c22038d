using EventUnion;
using static ChatClient.ChatSchema;

namespace ChatService.Tests.Client;

/// <summary>Keeps the JSON of what it visits, and stops after so many if it is told to.</summary>
internal sealed class JsonCollector(int enough = int.MaxValue) : IEventVisitor, IStoppable
{
    public List<string> Json { get; } = [];

    public bool IsStopped => Json.Count >= enough;

    public void Visit(scoped ThinkingDelta e) => Keep(e.Json);

    public void Visit(scoped TextDelta e) => Keep(e.Json);

    public void Visit(scoped Thinking e) => Keep(e.Json);

    public void Visit(scoped Text e) => Keep(e.Json);

    public void Visit(scoped ToolCall e) => Keep(e.Json);

    public void Visit(scoped ToolResult e) => Keep(e.Json);

    public void Visit(scoped Stop e) => Keep(e.Json);

    public void Visit(scoped UserInput e) => Keep(e.Json);

    public void Visit(scoped UnknownEvent e) => Keep(e.Json);

    private void Keep(ReadOnlySpan<byte> json) => Json.Add(Encoding.UTF8.GetString(json));
}
