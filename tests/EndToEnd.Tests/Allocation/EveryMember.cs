using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Reads every member of every event, and every value in it, down to the last number.</summary>
internal struct EveryMember : IEventVisitor, IStoppable
{
    public readonly bool IsStopped => false;

    public long Events { get; private set; }

    public long Sum { get; private set; }

    public void Visit(scoped ThinkingDelta e) => Count(e.Index, e.Json, e.Strays, e.Content.RawLength);

    public void Visit(scoped TextDelta e) => Count(e.Index, e.Json, e.Strays, e.Content.Utf8Length);

    public void Visit(scoped Thinking e) => Count(e.Index, e.Json, e.Strays, e.Content == "thought"u8 ? 1 : 0);

    public void Visit(scoped Text e) => Count(e.Index, e.Json, e.Strays, e.Content == "thought" ? 1 : 0);

    public void Visit(scoped UserInput e) => Count(e.Index, e.Json, e.Strays, e.TryGetContent(out JsonText text) ? text.RawLength : 0);

    public void Visit(scoped ToolCall e)
    {
        Count(e.Index, e.Json, e.Strays, e.CallId.RawLength + e.Name.RawLength + e.Arguments.Count());
        Members(e.Arguments);
        Sum += e.Arguments.TryGetValue("q"u8, out JsonAny found) ? found.Raw.Length : 0;
    }

    public void Visit(scoped ToolResult e)
    {
        Count(e.Index, e.Json, e.Strays, e.CallId.RawLength + e.Name.RawLength);
        if (e.Result.TryGet(out JsonAny result))
        {
            Value(result);
            Sum += result.TryGetMember("hits"u8, out JsonAny hits) ? hits.Raw.Length : 0;
        }

        if (e.ImageAttachment.TryGet(out ImageAttachment image))
        {
            Sum += image.AttachmentName.RawLength + image.SourceId.RawLength + image.Json.Length;
        }
    }

    public void Visit(scoped Stop e)
    {
        Count(e.Index, e.Json, e.Strays, e.IsError ? 1 : 0);
        Sum += e.Error.TryGet(out JsonText error) ? error.RawLength : 0;
        Usage usage = e.Usage;
        Sum += usage.DurationMs.TryGet(out JsonNumber duration) && duration.TryGetDouble(out double ms) ? (long)ms : 0;
        Sum += usage.TotalInputTokens.TryGet(out JsonNumber input) ? input.GetInt64() : 0;
        Sum += usage.TotalOutputTokens.TryGet(out JsonNumber output) ? output.GetInt64() : 0;
        Sum += usage.Turns.TryGet(out JsonNumber turns) ? turns.GetInt64() : 0;
    }

    public void Visit(scoped UnknownEvent e)
    {
        Count(e.Index, e.Json, false, (int)e.Reason);
        Sum += e.Tag.TryGet(out JsonText tag) ? tag.RawLength : 0;
        Sum += e.CouldBe(EventKind.Stop) ? 1 : 0;
    }

    public void Add(long value) => Sum += value;

    private void Members(scoped JsonMap<JsonAny> map)
    {
        foreach (JsonEntry<JsonAny> entry in map)
        {
            Sum += entry.Name.RawLength;
            Value(entry.Value);
        }
    }

    private void Value(scoped JsonAny value)
    {
        if (value.TryGetObject(out JsonMap<JsonAny> members))
        {
            Members(members);
        }
        else if (value.TryGetArray(out JsonList<JsonAny> items))
        {
            foreach (JsonAny item in items)
            {
                Value(item);
            }
        }
        else if (value.TryGetText(out JsonText text))
        {
            Sum += text.Utf8Length;
        }
        else if (value.TryGetNumber(out JsonNumber number))
        {
            Sum += number.TryGetDouble(out double nearest) ? (long)nearest : 0;
        }
    }

    private void Count(long index, ReadOnlySpan<byte> json, bool strays, int length)
    {
        Events++;
        Sum += index + json.Length + length + (strays ? 1 : 0);
    }
}
