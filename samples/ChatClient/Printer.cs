using EventUnion;
using static ChatClient.ChatSchema;

namespace ChatClient;

/// <summary>Prints a session as it goes: a line per tool call and per end of a run, and the texts between.</summary>
internal sealed class Printer(TextWriter output) : IEventVisitor
{
    public void Visit(scoped ThinkingDelta e)
    {
    }

    public void Visit(scoped Thinking e)
    {
    }

    public void Visit(scoped TextDelta e) => output.Write(e.TryGetContent(out JsonText text) ? Printable(text) : "");

    public void Visit(scoped Text e) => output.WriteLine(e.TryGetContent(out JsonText text) ? Printable(text) : "");

    public void Visit(scoped UserInput e) => output.WriteLine($"\n> {(e.TryGetContent(out JsonText text) ? Printable(text) : "")}");

    public void Visit(scoped ToolCall e) => output.WriteLine($"\n[calls {(e.TryGetName(out JsonText name) ? Printable(name) : "?")}]");

    public void Visit(scoped ToolResult e) => output.WriteLine($"[{(e.TryGetName(out JsonText name) ? Printable(name) : "?")} answers {e.Json.Length} bytes]");

    public void Visit(scoped Stop e) => output.WriteLine(e.TryGetIsError(out bool failed) && failed ? $"\n[failed: {(e.Error.TryGet(out JsonText why) ? Printable(why) : "?")}]" : "\n[done]");

    public void Visit(scoped UnknownEvent e) => output.WriteLine($"\n[an event that this program does not know: {e.Reason}]");

    /// <summary>A text of somebody else's must not control the terminal.</summary>
    private static string Printable(scoped JsonText text) => string.Concat(text.ToString().Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c));
}
