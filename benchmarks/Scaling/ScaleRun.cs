using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using Spectre.Console;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>Carries out <c>scale</c>.</summary>
internal static class ScaleRun
{
    private static readonly string[] s_contenders = ["eventunion-visitor", "utf8jsonreader", "stj-sourcegen-anyorder", "jsondocument", "simdjson-ondemand"];

    public static void Execute(IReadOnlyList<Curve> curves, int megabytes, int rounds, DirectoryInfo output)
    {
        output.Create();
        MeasuredTask task = MeasuredTask.All[0];
        IContender[] contenders = [.. task.Contenders.Where(contender => s_contenders.Contains(contender.Name))];
        var comparison = new Comparison(task, contenders, rounds);
        foreach (Curve curve in curves)
        {
            List<(int Point, Result Result)> results = [];
            AnsiConsole.Status().Start(curve.Name, status =>
            {
                foreach (int point in curve.Points)
                {
                    Document document = Document.FromJson($"{curve.Name}/{point}", curve.Create(point, megabytes * 1_000_000));
                    Document small = Document.FromJson(document.Name, curve.Create(point, 1));
                    results.AddRange(comparison.Measure(document, small, _ => status.Status(document.Name)).Select(result => (point, result)));
                }
            });
            Result[] all = [.. results.Select(result => result.Result)];
            AnsiConsole.Write(ResultTables.OfRun($"ns per event by {curve.Quantity}", all, result => result.NanosecondsPerEvent));
            CurvePlot.Save(curve, results, Path.Combine(output.FullName, curve.Name + ".svg"));
            var run = new Run(Machine.Describe(), "scale " + curve.Name, task.Baseline, rounds, all);
            File.WriteAllBytes(Path.Combine(output.FullName, curve.Name + ".json"), [.. JsonSerializer.SerializeToUtf8Bytes(run, RunContext.Default.Run), (byte)'\n']);
        }
    }
}
