using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using Spectre.Console;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>Carries out <c>scale</c>.</summary>
internal static class ScaleRun
{
    public static void Execute(IReadOnlyList<Curve> curves, int megabytes, int rounds, DirectoryInfo output)
    {
        output.Create();
        foreach (Curve curve in curves)
        {
            var comparison = new Comparison(curve.Task, curve.Task.Contenders, rounds);
            List<(int Point, Result Result)> results = [];
            AnsiConsole.Status().Start(curve.Name, status =>
            {
                foreach (int point in curve.Points)
                {
                    Document document = curve.Create($"{curve.Name}/{point}", point, megabytes * 1_000_000);
                    Document small = curve.Create(document.Name, point, 1);
                    results.AddRange(comparison.Measure(document, small, _ => status.Status(document.Name)).Select(result => (point, result)));
                }
            });
            Result[] all = [.. results.Select(result => result.Result)];
            AnsiConsole.Write(ResultTables.OfRun($"ns per event by {curve.Quantity}", all, result => result.NanosecondsPerEvent));
            CurvePlot.Save(curve, results, Path.Combine(output.FullName, curve.Name + ".svg"));
            var run = new Run(Machine.Describe(), "scale " + curve.Name, curve.Task.Baseline, rounds, all);
            File.WriteAllBytes(Path.Combine(output.FullName, curve.Name + ".json"), [.. JsonSerializer.SerializeToUtf8Bytes(run, RunContext.Default.Run), (byte)'\n']);
        }
    }
}
