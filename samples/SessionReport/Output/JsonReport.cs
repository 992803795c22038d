using System.Text.Json;
using SessionReport.Visitors;

namespace SessionReport.Output;

/// <summary>A summary as one line of JSON, for programs. README.md lists the members.</summary>
internal static class JsonReport
{
    public static void Write(Utf8JsonWriter writer, SessionSummary summary)
    {
        writer.WriteStartObject();
        writer.WriteString("input", summary.Input);
        writer.WriteString("format", Name(summary.Format));
        writer.WriteString("compression", Name(summary.Compression));
        writer.WriteNumber("bytes", summary.Bytes);
        WriteHead(writer, summary.Head);
        writer.WriteNumber("event_count", summary.Events);
        WriteKinds(writer, summary.Kinds);
        WriteTools(writer, summary.Tools);
        WriteRuns(writer, summary.Runs);
        WriteTexts(writer, summary.Texts);
        WriteUnknown(writer, summary.Unknown);
        WriteStrays(writer, summary.Kinds);
        WriteSkipped(writer, summary);
        WriteError(writer, summary.Error);
        writer.WriteString("fault", summary.Fault?.Message);
        WriteSpeed(writer, summary);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, SessionHead? head)
    {
        writer.WriteString("session_id", head?.Id);
        writer.WriteString("title", head?.Title);
        writer.WriteString("last_updated_at", head?.LastUpdated);
        if (head?.Indexes is { } indexes)
            writer.WriteNumber("indexes", indexes);
        else
            writer.WriteNull("indexes");
    }

    private static void WriteKinds(Utf8JsonWriter writer, KindTotals kinds)
    {
        writer.WriteStartObject("events");
        foreach (EventKind kind in Enum.GetValues<EventKind>())
        {
            KindTotal total = kinds.Totals[(int)kind];
            writer.WriteStartObject(kind == EventKind.Unknown ? "unknown" : KindNames.Of(kind));
            writer.WriteNumber("count", total.Events);
            writer.WriteNumber("bytes", total.Bytes);
            writer.WriteNumber("strays", total.Strays);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteTools(Utf8JsonWriter writer, ToolTotals tools)
    {
        writer.WriteStartObject("tools");
        foreach ((string name, ToolTotal tool) in tools.Tools.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("calls", tool.Calls);
            writer.WriteNumber("results", tool.Results);
            writer.WriteNumber("failures", tool.Failures);
            writer.WriteNumber("result_bytes", tool.ResultBytes);
            writer.WriteNumber("largest_result", tool.LargestResult);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteRuns(Utf8JsonWriter writer, RunTotals runs)
    {
        writer.WriteStartObject("runs");
        writer.WriteNumber("count", runs.Runs);
        writer.WriteNumber("failed", runs.Failed);
        writer.WriteString("last_error", runs.LastError);
        writer.WriteNumber("turns", runs.Turns);
        writer.WriteNumber("input_tokens", runs.InputTokens);
        writer.WriteNumber("output_tokens", runs.OutputTokens);
        writer.WriteNumber("duration_ms", runs.DurationMs);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, TextTotals texts)
    {
        writer.WriteStartObject("characters");
        writer.WriteNumber("user_input", texts.UserInput);
        writer.WriteNumber("thinking", texts.Thinking);
        writer.WriteNumber("thinking_delta", texts.ThinkingDeltas);
        writer.WriteNumber("text", texts.Text);
        writer.WriteNumber("text_delta", texts.TextDeltas);
        writer.WriteEndObject();
    }

    private static void WriteUnknown(Utf8JsonWriter writer, UnknownTotals unknown)
    {
        writer.WriteStartObject("unknown");
        writer.WriteStartObject("reasons");
        foreach (UnknownReason reason in Enum.GetValues<UnknownReason>())
        {
            if (unknown.Reasons[(int)reason] > 0)
                writer.WriteNumber(KindNames.Of(reason), unknown.Reasons[(int)reason]);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("tags");
        foreach ((string tag, TagTotal total) in unknown.Tags.OrderBy(t => t.Key, StringComparer.Ordinal))
            writer.WriteNumber(tag, total.Events);
        writer.WriteEndObject();
        WritePlace(writer, "first", unknown.First);
        writer.WriteEndObject();
    }

    private static void WriteStrays(Utf8JsonWriter writer, KindTotals kinds)
    {
        long count = 0;
        foreach (KindTotal total in kinds.Totals)
            count += total.Strays;
        writer.WriteStartObject("strays");
        writer.WriteNumber("count", count);
        WritePlace(writer, "first", kinds.FirstStray);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, EventPlace? place)
    {
        if (place is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("index", known.Index);
        writer.WriteNumber("offset", known.Offset);
        writer.WriteEndObject();
    }

    private static void WriteSkipped(Utf8JsonWriter writer, SessionSummary summary)
    {
        writer.WriteStartObject("skipped");
        writer.WriteNumber("count", summary.Skipped);
        writer.WriteStartArray("first");
        foreach (EventError error in summary.FirstSkipped)
            WriteErrorValue(writer, error);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, EventError? error)
    {
        writer.WritePropertyName("error");
        if (error is { } known)
            WriteErrorValue(writer, known);
        else
            writer.WriteNullValue();
    }

    private static void WriteErrorValue(Utf8JsonWriter writer, EventError error)
    {
        writer.WriteStartObject();
        writer.WriteString("code", error.Code.ToString());
        writer.WriteString("message", error.Message);
        writer.WriteString("path", error.Path);
        writer.WriteNumber("offset", error.Offset);
        writer.WriteNumber("line", error.Line);
        writer.WriteNumber("column", error.Column);
        writer.WriteNumber("event", error.EventIndex);
        writer.WriteEndObject();
    }

    // As they are said on the command line.
    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void WriteSpeed(Utf8JsonWriter writer, SessionSummary summary)
    {
        double seconds = summary.Time.TotalSeconds;
        writer.WriteStartObject("speed");
        writer.WriteNumber("seconds", seconds);
        writer.WriteNumber("gigabytes_per_second", seconds > 0 ? summary.Bytes / seconds / 1e9 : 0);
        writer.WriteNumber("events_per_second", seconds > 0 ? summary.Events / seconds : 0);
        writer.WriteEndObject();
    }
}
