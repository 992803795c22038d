using System.Globalization;
using SessionReport.Visitors;
using Spectre.Console;

namespace SessionReport.Output;

/// <summary>A summary for people.</summary>
internal sealed class TextReport(IAnsiConsole console, SessionSummary summary)
{
    /// <summary>Below this, most of the time is the JIT's, in bytes.</summary>
    private const long SmallInput = 4_000_000;

    private const int MaxRows = 20;

    public void Write()
    {
        WriteHead();
        WriteEvents();
        WriteTools();
        WriteFacts();
        WriteUnknown();
        WriteSpeed();
    }

    private void WriteHead()
    {
        SessionHead? head = summary.Head;
        string title = summary.Head is null ? summary.Input : Printable.Line(head?.Title ?? "(no title)", 200);
        console.WriteLine();
        console.Write(new Padder(new Spectre.Console.Text(title, new Style(decoration: Decoration.Bold)), new Padding(1, 0)));
        console.WriteLine();
        var facts = new FactGrid();
        if (head is not null)
        {
            string zone = head.LastUpdated is null || head.HasZone ? "" : " (no time zone)";
            facts.Add("Session", Printable.Line(head.Id ?? "(no id)", 200));
            facts.Add("Last updated", Printable.Line(head.LastUpdated ?? "(not known)", 100) + zone);
            if (head.Indexes is { } indexes)
                facts.Add("Indexes", Units.Count(indexes));
        }

        facts.Add("Input", $"{summary.Input}, {Units.Bytes(summary.Bytes)}");
        if (summary.Error is { } error)
            facts.Add("Incomplete", $"what follows is of the first {Units.Bytes(summary.BytesRead)}, up to the error {(error.EventIndex < 0 ? "outside of the events" : $"in event {Units.Count(error.EventIndex)}")}");
        console.Write(facts.Table);
    }

    private void WriteEvents()
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
        table.WriteTo(console);
    }

    private void WriteTools()
    {
        if (summary.Tools.Tools.Count == 0)
            return;
        var table = new ReportTable("Tool", "Calls", "Results", "Failed", "Result bytes", "Average", "Largest");
        foreach ((string name, ToolTotal tool) in summary.Tools.Tools.OrderByDescending(t => t.Value.Calls).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MaxRows))
        {
            string average = tool.Results == 0 ? "" : Units.Count(Math.Round((decimal)tool.ResultBytes / tool.Results));
            table.Add(Printable.Line(name, 40), Units.Count(tool.Calls), Units.Count(tool.Results), tool.Failures == 0 ? "" : Units.Count(tool.Failures), Units.Count(tool.ResultBytes), average, Units.Count(tool.LargestResult));
        }

        table.WriteTo(console);
        if (summary.Tools.Tools.Count > MaxRows)
            console.Write(new Padder(new Spectre.Console.Text($"and {Units.Count(summary.Tools.Tools.Count - MaxRows)} more tools"), new Padding(1, 0)));
    }

    private void WriteFacts()
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
        console.WriteLine();
        console.Write(facts.Table);
    }

    private void WriteUnknown()
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
        if (facts.IsEmpty)
            return;
        console.WriteLine();
        console.Write(facts.Table);
    }

    private static string Tags(UnknownTotals unknown)
    {
        const int most = 5;
        IEnumerable<string> tags = unknown.Tags.OrderByDescending(t => t.Value.Events).ThenBy(t => t.Key, StringComparer.Ordinal).Take(most)
            .Select(t => $"{Printable.Line(t.Key, 40)} ({Units.Count(t.Value.Events)})");
        return string.Join(", ", tags) + (unknown.Tags.Count > most ? $" and {Units.Count(unknown.Tags.Count - most)} more" : "");
    }

    private void WriteSpeed()
    {
        double seconds = Math.Max(summary.Time.TotalSeconds, 1e-9);
        string speed = string.Create(CultureInfo.InvariantCulture, $"{summary.BytesRead / seconds / 1e9:0.000} GB/s, {Units.Rate(summary.Events / seconds)} events/s");
        var facts = new FactGrid();
        facts.Add("Read in", $"{Units.Duration(summary.Time.TotalMilliseconds)}: {speed}{(summary.BytesRead < SmallInput ? " (most of it start-up: too little input to measure)" : "")}");
        console.WriteLine();
        console.Write(facts.Table);
        console.WriteLine();
    }
}
