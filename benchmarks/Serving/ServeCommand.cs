using System.CommandLine;

namespace EventUnion.Benchmarks.Serving;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var scenarios = new Option<string[]>("--scenarios") { Description = "What is asked for; default all.", AllowMultipleArgumentsPerToken = true };
        scenarios.AcceptOnlyFromAmong([.. Scenario.All.Select(scenario => scenario.Name)]);
        var rounds = new Option<int>("--rounds") { Description = "How many turns each contender has.", DefaultValueFactory = _ => 3 };
        var seconds = new Option<double>("--seconds") { Description = "How long a turn may take.", DefaultValueFactory = _ => 2 };
        var json = new Option<FileInfo?>("--json") { Description = "A file for the results." };
        var command = new Command("serve", "Measures ChatService against the same endpoints with System.Text.Json's source generation, over loopback, each in a process of its own.") { scenarios, rounds, seconds, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] chosen = parsed.GetValue(scenarios) ?? [];
            return await ServeRun.ExecuteAsync(
                [.. Scenario.All.Where(scenario => chosen.Length == 0 || chosen.Contains(scenario.Name))],
                Math.Clamp(parsed.GetValue(rounds), 1, 100),
                TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(seconds), 0.01, 60)),
                parsed.GetValue(json),
                cancellationToken);
        });
        return command;
    }
}
