using System.Text;
using System.Text.Json;

namespace SessionReport.Tests;

/// <summary>Counts what the report counts, by another road: a whole document, no generated code.</summary>
internal sealed class IndependentCount
{
    private static readonly string[] s_kinds = ["thinking_delta", "text_delta", "thinking", "text", "tool_call", "tool_result", "stop", "user_input"];

    public SortedDictionary<string, (long Count, long Bytes)> Events { get; } = new(s_kinds.Append("unknown").ToDictionary(static k => k, static _ => (0L, 0L)), StringComparer.Ordinal);

    public SortedDictionary<string, (long Calls, long Results, long Failures, long Bytes)> Tools { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Characters { get; } = new(StringComparer.Ordinal) { ["user_input"] = 0, ["thinking"] = 0, ["thinking_delta"] = 0, ["text"] = 0, ["text_delta"] = 0 };

    public (long Runs, long Failed, decimal Input, decimal Output, decimal Turns, double Duration) Runs { get; private set; }

    public static IndependentCount Of(JsonElement session)
    {
        var count = new IndependentCount();
        foreach (JsonElement e in session.GetProperty("events").EnumerateArray())
            count.Add(e);
        return count;
    }

    private void Add(JsonElement e)
    {
        string kind = KindOf(e);
        (long events, long bytes) = Events[kind];
        Events[kind] = (events + 1, bytes + Encoding.UTF8.GetByteCount(e.GetRawText()));
        if (Characters.ContainsKey(kind) && e.GetProperty("content") is { ValueKind: JsonValueKind.String } content)
            Characters[kind] += content.GetString()!.Length;
        if (kind == "tool_call")
            AddTool(e, calls: 1, results: 0, default);
        if (kind == "tool_result")
            AddTool(e, calls: 0, results: 1, e.GetProperty("result"));
        if (kind == "stop")
            AddRun(e);
    }

    private static string KindOf(JsonElement e)
    {
        if (e.TryGetProperty("type", out JsonElement type))
            return s_kinds.Contains(type.GetString()) ? type.GetString()! : "unknown";
        return e.TryGetProperty("arguments", out _) ? "tool_call" : e.TryGetProperty("result", out _) ? "tool_result" : e.TryGetProperty("usage", out _) ? "stop" : "unknown";
    }

    private void AddTool(JsonElement e, int calls, int results, JsonElement result)
    {
        string name = e.GetProperty("name").GetString()!;
        var tool = Tools.GetValueOrDefault(name);
        bool failed = result.ValueKind == JsonValueKind.Object && result.TryGetProperty("error", out JsonElement error) && error.ValueKind != JsonValueKind.Null;
        long bytes = result.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? 0 : Encoding.UTF8.GetByteCount(result.GetRawText());
        Tools[name] = (tool.Calls + calls, tool.Results + results, tool.Failures + (failed ? 1 : 0), tool.Bytes + bytes);
    }

    private void AddRun(JsonElement e)
    {
        JsonElement usage = e.GetProperty("usage");
        Runs = (Runs.Runs + 1, Runs.Failed + (e.GetProperty("is_error").GetBoolean() ? 1 : 0), Runs.Input + Figure(usage, "total_input_tokens"),
            Runs.Output + Figure(usage, "total_output_tokens"), Runs.Turns + Figure(usage, "turns"), Runs.Duration + (double)Figure(usage, "duration_ms"));
    }

    private static decimal Figure(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out JsonElement figure) && figure.ValueKind == JsonValueKind.Number ? figure.GetDecimal() : 0;
}
