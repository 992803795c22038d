using System.CommandLine;
using EventUnion.Benchmarks.Streams;
using SessionGenerator;

namespace EventUnion.Benchmarks.Harness;

/// <summary>The command <c>compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var task = new Option<string>("--task") { Description = "What is measured.", DefaultValueFactory = _ => "views" };
        task.AcceptOnlyFromAmong([.. MeasuredTask.All.Select(known => known.Name)]);
        var data = new Option<FileInfo[]>("--data") { Description = "Sessions to read; without any they are generated.", AllowMultipleArgumentsPerToken = true };
        data.AcceptExistingOnly();
        var contenders = new Option<string[]>("--contenders") { Description = "Who takes part; default all.", AllowMultipleArgumentsPerToken = true };
        contenders.AcceptOnlyFromAmong([.. MeasuredTask.All.SelectMany(known => known.Contenders).Select(contender => contender.Name).Distinct()]);
        var sources = new Option<SourceKind[]>("--source") { Description = "Reads from sources of these kinds, against a span; implies --task streams.", AllowMultipleArgumentsPerToken = true };
        var workloads = new Option<Workload[]>("--workloads") { Description = "Kinds of session to generate; default all.", AllowMultipleArgumentsPerToken = true };
        var layouts = new Option<Layout[]>("--layouts") { Description = "Layouts to generate them in; default all.", AllowMultipleArgumentsPerToken = true };
        var rounds = new Option<int>("--rounds") { Description = "How often each contender reads each document.", DefaultValueFactory = _ => 11 };
        var megabytes = new Option<int>("--mb") { Description = "The size of a generated session, in megabytes.", DefaultValueFactory = _ => 25 };
        var json = new Option<FileInfo?>("--json") { Description = "A file for the results." };
        var command = new Command("compare", "Measures contenders against each other, in turn, in one process.") { task, data, contenders, sources, workloads, layouts, rounds, megabytes, json };
        command.SetAction(parsed => CompareRun.Execute(new CompareOptions(
            parsed.GetValue(sources) is { Length: > 0 } chosen ? MeasuredTask.Streams.Of(chosen) : MeasuredTask.All.First(known => known.Name == parsed.GetValue(task)),
            parsed.GetValue(data) ?? [],
            parsed.GetValue(contenders) ?? [],
            OrAll(parsed.GetValue(workloads)),
            OrAll(parsed.GetValue(layouts)),
            Math.Max(1, parsed.GetValue(rounds)),
            Math.Clamp(parsed.GetValue(megabytes), 1, 1_000),
            parsed.GetValue(json))));
        return command;
    }

    private static T[] OrAll<T>(T[]? chosen)
        where T : struct, Enum => chosen is { Length: > 0 } ? chosen : Enum.GetValues<T>();
}
