using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Writes down everything that the views of each event show, so that two ways of reading can be compared line by line.</summary>
internal sealed class Transcript : IEventVisitor
{
    /// <summary>A line for each event: its index, its kind, whether it strays, and all its members.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The bytes of each event, as its view gives them.</summary>
    public List<byte[]> Json { get; } = [];

    /// <summary>The offset of each event.</summary>
    public List<long> Offsets { get; } = [];

    public void Visit(scoped ThinkingDelta e) => Add(e.Index, "thinking_delta", e.Strays, e.Json, e.Offset, Content(e.TryGetContent(out JsonText text), text));

    public void Visit(scoped TextDelta e) => Add(e.Index, "text_delta", e.Strays, e.Json, e.Offset, Content(e.TryGetContent(out JsonText text), text));

    public void Visit(scoped Thinking e) => Add(e.Index, "thinking", e.Strays, e.Json, e.Offset, Content(e.TryGetContent(out JsonText text), text));

    public void Visit(scoped Text e) => Add(e.Index, "text", e.Strays, e.Json, e.Offset, Content(e.TryGetContent(out JsonText text), text));

    public void Visit(scoped UserInput e) => Add(e.Index, "user_input", e.Strays, e.Json, e.Offset, Content(e.TryGetContent(out JsonText text), text));

    public void Visit(scoped ToolCall e) => Add(
        e.Index,
        "tool_call",
        e.Strays,
        e.Json,
        e.Offset,
        $"arguments={(e.TryGetArguments(out JsonMap<JsonAny> arguments) ? Shown.Members(arguments) : "-")} " +
        $"call_id={Shown.Text(e.TryGetCallId(out JsonText id), id)} name={Shown.Text(e.TryGetName(out JsonText name), name)}");

    public void Visit(scoped ToolResult e)
    {
        Member<ImageAttachment> image = e.ImageAttachment;
        string attachment = image.TryGet(out ImageAttachment a)
            ? $"{{{Shown.Text(a.TryGetAttachmentName(out JsonText file), file)} {Shown.Text(a.TryGetSourceId(out JsonText source), source)}}}"
            : Shown.State(image.State);
        Member<JsonAny> result = e.Result;
        Add(
            e.Index,
            "tool_result",
            e.Strays,
            e.Json,
            e.Offset,
            $"call_id={Shown.Text(e.TryGetCallId(out JsonText id), id)} name={Shown.Text(e.TryGetName(out JsonText name), name)} " +
            $"result={(result.TryGet(out JsonAny any) ? Shown.Value(any) : Shown.State(result.State))} image_attachment={attachment}");
    }

    public void Visit(scoped Stop e) => Add(
        e.Index,
        "stop",
        e.Strays,
        e.Json,
        e.Offset,
        $"error={Shown.Text(e.Error)} is_error={(e.TryGetIsError(out bool isError) ? isError : "-")} usage={(e.TryGetUsage(out Usage usage) ? Of(usage) : "-")}");

    public void Visit(scoped UnknownEvent e)
    {
        var could = new StringBuilder();
        for (EventKind kind = EventKind.Unknown; kind <= EventKind.UserInput; kind++)
        {
            could.Append(e.CouldBe(kind) ? '1' : '0');
        }

        Add(e.Index, "?" + e.Reason, false, e.Json, e.Offset, $"tag={Shown.Text(e.Tag)} could={could}");
    }

    private static string Of(scoped Usage usage) =>
        $"{{{Shown.Number(usage.DurationMs)} {Shown.Number(usage.TotalInputTokens)} {Shown.Number(usage.TotalOutputTokens)} {Shown.Number(usage.Turns)}}}";

    private static string Content(bool isText, scoped JsonText text) => "content=" + Shown.Text(isText, text);

    private void Add(long index, string kind, bool strays, ReadOnlySpan<byte> json, long offset, string members)
    {
        Lines.Add($"{index} {kind}{(strays ? " strays" : "")} {members}");
        Json.Add(json.ToArray());
        Offsets.Add(offset);
    }
}
