using System.Globalization;
using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using Spectre.Console;

namespace EventUnion.Benchmarks.Serving;

/// <summary>Carries out <c>serve</c>.</summary>
internal static class ServeRun
{
    public static async Task<int> ExecuteAsync(IReadOnlyList<Scenario> scenarios, int rounds, TimeSpan turn, FileInfo? json, CancellationToken cancellationToken)
    {
        using ServedData data = await ServedData.CreateAsync(scenarios, cancellationToken);
        List<ServeResult> results = [];
        try
        {
            foreach (Scenario scenario in scenarios)
                results.AddRange(await MeasureAsync(scenario, data, rounds, turn, cancellationToken));
        }
        catch (ChecksumException exception)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{exception.Message}[/]");
            return 1;
        }

        AnsiConsole.Write(TableOf(results));
        if (json is not null)
        {
            json.Directory?.Create();
            var report = new ServeReport(Machine.Describe(), rounds, turn.TotalSeconds, results);
            await File.WriteAllBytesAsync(json.FullName, [.. JsonSerializer.SerializeToUtf8Bytes(report, ServeContext.Default.ServeReport), (byte)'\n'], cancellationToken);
        }

        return 0;
    }

    /// <summary>Lets the contenders serve in turn, each in a process of its own that has served nothing else.</summary>
    /// <exception cref="ChecksumException">Their answers differ.</exception>
    public static async Task<IReadOnlyList<ServeResult>> MeasureAsync(Scenario scenario, ServedData data, int rounds, TimeSpan turn, CancellationToken cancellationToken)
    {
        List<ServeTurns> contenders = [];
        try
        {
            foreach (ServeContender contender in ServeContender.All)
                contenders.Add(await ServeTurns.BeginAsync(scenario, contender, data, cancellationToken));
            await SameAnswers.RequireAsync(contenders, cancellationToken);
            foreach (ServeTurns contender in contenders)
                await contender.WarmUpAsync(turn, cancellationToken);
            for (int round = 0; round < rounds; round++)
            {
                foreach (ServeTurns contender in contenders)
                    await contender.TakeAsync(turn, cancellationToken);
            }

            List<ServeResult> results = [];
            foreach (ServeTurns contender in contenders)
                results.Add(await contender.EndAsync(cancellationToken));
            return results;
        }
        finally
        {
            foreach (ServeTurns contender in contenders)
                await contender.DisposeAsync();
        }
    }

    private static Table TableOf(IReadOnlyList<ServeResult> results)
    {
        var table = new Table();
        table.AddColumns("scenario", "contender", "requests", "requests/s", "median ms", "p99 ms", "CPU ms/request", "bytes/request", "peak MB");
        foreach (TableColumn column in table.Columns.Skip(2))
            column.RightAligned();
        foreach (ServeResult r in results)
        {
            table.AddRow(
                r.Scenario,
                r.Contender,
                Figure(r.Requests, "N0"),
                Figure(r.RequestsPerSecond, r.RequestsPerSecond < 100 ? "F1" : "N0"),
                Figure(r.MedianMilliseconds, "F2"),
                Figure(r.P99Milliseconds, "F2"),
                Figure(r.ProcessorMilliseconds, "F3"),
                Figure(r.AllocatedBytes, "N0"),
                Figure(r.PeakWorkingSetBytes / 1e6, "F0"));
        }

        return table;
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
