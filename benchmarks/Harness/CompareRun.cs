using System.Globalization;
using System.Text.Json;
using EventUnion.Benchmarks.Native;
using Spectre.Console;

namespace EventUnion.Benchmarks.Harness;

/// <summary>Carries out <c>compare</c>.</summary>
internal static class CompareRun
{
    public static int Execute(CompareOptions options)
    {
        IContender[] contenders = [.. options.Task.Contenders.Where(contender => options.Contenders.Count == 0 || options.Contenders.Contains(contender.Name))];
        foreach (IContender contender in contenders.Where(contender => contender.Unavailable is not null))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{contender.Name} takes no part: {contender.Unavailable}[/]");
        if (contenders.Any(contender => contender is SimdjsonContender && contender.Unavailable is null))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{SimdjsonLibrary.Describe()}");

        var comparison = new Comparison(options.Task, contenders, options.Rounds);
        List<Result> results = [];
        try
        {
            foreach ((Document document, Document small) in options.Documents())
            {
                IReadOnlyList<Result> measured = AnsiConsole.Status().Start(
                    document.Name, status => comparison.Measure(document, small, round => status.Status($"{document.Name}, round {round + 1} of {options.Rounds}")));
                results.AddRange(measured);
                AnsiConsole.Write(ResultTables.OfDocument(document, options.Task.Baseline, measured));
            }
        }
        catch (ChecksumException exception)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{exception.Message}[/]");
            return 1;
        }

        if (results.Select(result => result.Document).Distinct().Count() > 1)
        {
            AnsiConsole.Write(ResultTables.OfRun("GB/s", results, result => result.GigabytesPerSecond));
            AnsiConsole.Write(ResultTables.OfRun("× " + options.Task.Baseline, results, result => result.Ratio));
        }

        if (options.Json is not null)
            Save(options, results);
        return 0;
    }

    private static void Save(CompareOptions options, IReadOnlyList<Result> results)
    {
        var run = new Run(Machine.Describe(), options.Task.Name, options.Task.Baseline, options.Rounds, results);
        options.Json!.Directory?.Create();
        File.WriteAllBytes(options.Json.FullName, [.. JsonSerializer.SerializeToUtf8Bytes(run, RunContext.Default.Run), (byte)'\n']);
    }
}
