using System.Globalization;
using SessionReport.Input;
using SessionReport.Visitors;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SessionReport.Output;

/// <summary>A summary for people.</summary>
internal sealed class TextReport(SessionSummary summary)
{
    /// <summary>Below this, most of the time is the JIT's, in bytes.</summary>
    private const long SmallInput = 4_000_000;

    private const int MaxRows = 20;

    private readonly List<IRenderable> _parts = [];

    /// <summary>Makes all of it.</summary>
    public IRenderable Render()
    {
        _parts.Clear();
        AddHead();
        AddEvents();
        AddTools();
        AddFacts();
        AddOddities();
        AddSpeed();
        return new Padder(new Rows(_parts), new Padding(0, 1, 0, 0));
    }

    private void AddHead()
    {
        SessionHead? head = summary.Head;
        var facts = new FactGrid();
        if (head is not null)
        {
            _parts.Add(new Padder(new Spectre.Console.Text(Printable.Line(head.Title ?? "(no title)", 200), new Style(decoration: Decoration.Bold)), new Padding(1, 0, 0, 1)));
            string zone = head.LastUpdated is null || head.HasZone ? "" : " (no time zone)";
            facts.Add("Session", Printable.Line(head.Id ?? "(no id)", 200));
            facts.Add("Last updated", Printable.Line(head.LastUpdated ?? "(not known)", 100) + zone);
            if (head.Indexes is { } indexes)
                facts.Add("Indexes", Units.Count(indexes));
        }

        string format = summary.Format == InputFormat.Session ? "" : $", {Formats.Describe(summary.Format)}";
        string compression = summary.Compression == InputCompression.None ? "" : $", {summary.Compression.ToString().ToLowerInvariant()}";
        facts.Add("Input", $"{summary.Input}, {Units.Bytes(summary.Bytes)}{format}{compression}");
        if (summary.Error is { } error)
            facts.Add("Incomplete", $"up to the error {(error.EventIndex < 0 ? "outside of the events" : $"in event {Units.Count(error.EventIndex)}")}, at offset {Units.Count(error.Offset)}");
        if (summary.Fault is { } fault)
            facts.Add("Incomplete", $"no more could be read: {Printable.Line(fault.Message, 200)}");
        Add(facts);
    }

    private void AddEvents()
    {
        EventKind[] kinds = [.. Enum.GetValues<EventKind>().Where(k => summary.Kinds.Totals[(int)k].Events > 0).OrderBy(k => k == EventKind.Unknown).ThenByDescending(k => summary.Kinds.Totals[(int)k].Bytes)];
        long[] counts = [.. kinds.Select(k => summary.Kinds.Totals[(int)k].Events)];
        long[] bytes = [.. kinds.Select(k => summary.Kinds.Totals[(int)k].Bytes)];
        string[] ofCount = Shares.Of(counts);
        string[] ofBytes = Shares.Of(bytes);
        var table = new ReportTable("Event", "Events", "Share", "Bytes", "Share", "Strays");
        for (int i = 0; i < kinds.Length; i++)
        {
            long strays = summary.Kinds.Totals[(int)kinds[i]].Strays;
            table.Add(KindNames.Of(kinds[i]), Units.Count(counts[i]), ofCount[i], Units.Count(bytes[i]), ofBytes[i], strays == 0 ? "" : Units.Count(strays));
        }

        long allStrays = kinds.Sum(k => summary.Kinds.Totals[(int)k].Strays);
        string whole = kinds.Length == 0 ? "" : "100.0 %";
        table.SetTotal("all", Units.Count(summary.Events), whole, Units.Count(bytes.Sum()), whole, allStrays == 0 ? "" : Units.Count(allStrays));
        _parts.Add(table.Content);
    }

    private void AddTools()
    {
        if (summary.Tools.Tools.Count == 0)
            return;
        var table = new ReportTable("Tool", "Calls", "Results", "Failed", "Result bytes", "Average", "Largest");
        foreach ((string name, ToolTotal tool) in summary.Tools.Tools.OrderByDescending(t => t.Value.Calls).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MaxRows))
        {
            string average = tool.Results == 0 ? "" : Units.Count(Math.Round((decimal)tool.ResultBytes / tool.Results));
            table.Add(Printable.Line(name, 40), Units.Count(tool.Calls), Units.Count(tool.Results), tool.Failures == 0 ? "" : Units.Count(tool.Failures), Units.Count(tool.ResultBytes), average, Units.Count(tool.LargestResult));
        }

        _parts.Add(table.Content);
        if (summary.Tools.Tools.Count > MaxRows)
            _parts.Add(new Padder(new Spectre.Console.Text($"and {Units.Count(summary.Tools.Tools.Count - MaxRows)} more tools"), new Padding(1, 0, 0, 1)));
    }

    private void AddFacts()
    {
        RunTotals runs = summary.Runs;
        var facts = new FactGrid();
        if (runs.Runs > 0)
        {
            facts.Add("Runs", $"{Units.Count(runs.Runs)}, {(runs.Failed == 0 ? "none failed" : $"{Units.Count(runs.Failed)} failed")}; {Units.Count(runs.Turns)} turns in {Units.Duration(runs.DurationMs)}");
            facts.Add("Tokens", $"{Units.Count(runs.InputTokens)} in, {Units.Count(runs.OutputTokens)} out");
            if (runs.LastError is { } error)
                facts.Add("Last error", Printable.Line(error, 200));
        }

        TextTotals texts = summary.Texts;
        facts.Add("Characters", $"{Units.Count(texts.UserInput)} by the user; {Units.Count(texts.Text)} of answers; {Units.Count(texts.Thinking)} of thinking");
        if (texts.TextDeltas + texts.ThinkingDeltas > 0)
            facts.Add("In fragments", $"{Units.Count(texts.TextDeltas)} of answers; {Units.Count(texts.ThinkingDeltas)} of thinking");
        Add(facts);
    }

    private void AddOddities()
    {
        UnknownTotals unknown = summary.Unknown;
        var facts = new FactGrid();
        foreach (UnknownReason reason in Enum.GetValues<UnknownReason>())
        {
            if (unknown.Reasons[(int)reason] == 0)
                continue;
            string tags = reason == UnknownReason.UnknownTag ? $": {Tags(unknown)}" : "";
            facts.Add("Unknown", $"{Units.Count(unknown.Reasons[(int)reason])} with {KindNames.Describe(reason)}{tags}");
        }

        if (unknown.First is { } first)
            facts.Add("", $"the first is event {Units.Count(first.Index)}, at offset {Units.Count(first.Offset)}");
        if (summary.Kinds.FirstStray is { } stray)
            facts.Add("Strays", $"events that break their schema; the first is event {Units.Count(stray.Index)}, at offset {Units.Count(stray.Offset)}");
        if (summary.Skipped > 0)
            facts.Add("Left out", $"{Units.Count(summary.Skipped)} {(summary.Skipped == 1 ? "record" : "records")} that can't be read{FirstSkipped()}");
        if (!facts.IsEmpty)
            Add(facts);
    }

    private static string Tags(UnknownTotals unknown)
    {
        const int most = 5;
        IEnumerable<string> tags = unknown.Tags.OrderByDescending(t => t.Value.Events).ThenBy(t => t.Key, StringComparer.Ordinal).Take(most)
            .Select(t => $"{Printable.Line(t.Key, 40)} ({Units.Count(t.Value.Events)})");
        return string.Join(", ", tags) + (unknown.Tags.Count > most ? $" and {Units.Count(unknown.Tags.Count - most)} more" : "");
    }

    private string FirstSkipped()
    {
        if (summary.FirstSkipped is not [var first, ..])
            return "";
        string line = first.Line > 0 ? $"in line {Units.Count(first.Line)}, " : "";
        return $"; the first is {line}at offset {Units.Count(first.Offset)}: {Printable.Line(first.Message, 100)}";
    }

    private void AddSpeed()
    {
        double seconds = Math.Max(summary.Time.TotalSeconds, 1e-9);
        string speed = string.Create(CultureInfo.InvariantCulture, $": {summary.Bytes / seconds / 1e9:0.000} GB/s, {Units.Rate(summary.Events / seconds)} events/s");
        var facts = new FactGrid();
        if (summary.IsFollowed)
            facts.Add("Followed for", Units.Duration(summary.Time.TotalMilliseconds));
        else
            facts.Add("Read in", Units.Duration(summary.Time.TotalMilliseconds) + (summary.Bytes < SmallInput ? ", most of it start-up" : speed));
        Add(facts);
    }

    // Whatever is added ends with an empty line; tables do so by themselves.
    private void Add(FactGrid facts) => _parts.Add(new Padder(facts.Table, new Padding(0, 0, 0, 1)));
}
