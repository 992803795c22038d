using System.Text.Json;

namespace SessionReport.Visitors;

/// <summary>Counts tool calls and results by the tool's name. Events of other kinds do not matter to it.</summary>
[EventVisitor(Default = nameof(Ignore))]
internal partial struct ToolTotals() : IEventVisitor
{
    private readonly NameTable<ToolTotal> _tools = new();

    public readonly IReadOnlyDictionary<string, ToolTotal> Tools => _tools.Totals;

    public readonly void Visit(scoped ToolCall e)
    {
        // An event may break its schema: TryGet… where a plain property would throw.
        if (e.TryGetName(out JsonText name))
            _tools[name].Calls++;
    }

    public readonly void Visit(scoped ToolResult e)
    {
        if (!e.TryGetName(out JsonText name))
            return;
        ToolTotal tool = _tools[name];
        tool.Results++;

        // A result that is null is none.
        if (!e.Result.TryGet(out JsonAny result))
            return;
        tool.ResultBytes += result.Raw.Length;
        tool.LargestResult = Math.Max(tool.LargestResult, result.Raw.Length);
        if (TellsOfError(result))
            tool.Failures++;
    }

    /// <summary>The schema has no mark for a failed tool. What tools do: an object with an <c>error</c>, or with <c>is_error</c> true.</summary>
    private static bool TellsOfError(scoped JsonAny result)
    {
        if (result.ValueKind != JsonValueKind.Object)
            return false;
        if (result.TryGetMember("error"u8, out JsonAny error) && error.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            return true;
        return result.TryGetMember("is_error"u8, out JsonAny isError) && isError.ValueKind == JsonValueKind.True;
    }

    private static void Ignore(scoped Event e)
    {
    }
}
