using System.CommandLine;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>The command <c>scale</c>.</summary>
internal static class ScaleCommand
{
    public static Command Create()
    {
        var names = new Option<string[]>("--curves") { Description = "Which curves; default all.", AllowMultipleArgumentsPerToken = true };
        names.AcceptOnlyFromAmong([.. Curve.All.Select(curve => curve.Name)]);
        var megabytes = new Option<int>("--mb") { Description = "The size of a document where the curve leaves it open, in megabytes.", DefaultValueFactory = _ => 8 };
        var rounds = new Option<int>("--rounds") { Description = "How often each contender reads each document.", DefaultValueFactory = _ => 5 };
        var output = new Option<DirectoryInfo>("--output") { Description = "A folder for the plots and figures.", Required = true };
        var command = new Command("scale", "Measures how the time grows with one quantity at a time, and plots it.") { names, megabytes, rounds, output };
        command.SetAction(parsed =>
        {
            string[] chosen = parsed.GetValue(names) ?? [];
            Curve[] curves = [.. Curve.All.Where(curve => chosen.Length == 0 || chosen.Contains(curve.Name))];
            ScaleRun.Execute(curves, Math.Max(1, parsed.GetValue(megabytes)), Math.Max(1, parsed.GetValue(rounds)), parsed.GetValue(output)!);
        });
        return command;
    }
}
