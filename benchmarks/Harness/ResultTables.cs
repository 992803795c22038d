using System.Globalization;
using Spectre.Console;

namespace EventUnion.Benchmarks.Harness;

/// <summary>Shows results.</summary>
internal static class ResultTables
{
    /// <summary>One document: a line per contender.</summary>
    public static Table OfDocument(Document document, string baseline, IReadOnlyList<Result> results)
    {
        var table = new Table { Title = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"{document.Name}: {document.Json.Length / 1e6:F1} MB, {document.Events:N0} events")) };
        table.AddColumns("contender", "GB/s", "ns/event", "B/event", "× " + baseline, "spread", "checksum");
        foreach (TableColumn column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (Result result in results)
        {
            table.AddRow(
                result.Contender,
                Figure(result.GigabytesPerSecond, "F2"),
                Figure(result.NanosecondsPerEvent, "F1"),
                Figure(result.AllocatedBytesPerEvent, "F1"),
                result.Ratio is { } ratio ? Figure(ratio, "F2") : "–",
                Figure(result.Spread * 100, "F0") + " %",
                result.Checksum ?? "–");
        }

        return table;
    }

    /// <summary>All documents: a line per contender, a column per document.</summary>
    /// <param name="title">What the figures are.</param>
    /// <param name="results">The results.</param>
    /// <param name="figure">The figure of one.</param>
    public static Table OfRun(string title, IReadOnlyList<Result> results, Func<Result, double?> figure)
    {
        var table = new Table { Title = new TableTitle(title) };
        string[] documents = [.. results.Select(result => result.Document).Distinct()];
        table.AddColumn("contender");
        foreach (string document in documents)
            table.AddColumn(new TableColumn(document.Replace("/", "\n", StringComparison.Ordinal)).RightAligned());
        foreach (IGrouping<string, Result> contender in results.GroupBy(result => result.Contender))
        {
            IEnumerable<string> figures = documents.Select(document =>
                contender.FirstOrDefault(result => result.Document == document) is { } found && figure(found) is { } value ? Figure(value, "F2") : "–");
            table.AddRow([contender.Key, .. figures]);
        }

        return table;
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
