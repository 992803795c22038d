using System.CommandLine;
using EventUnion.Benchmarks.Streams;
using SessionGenerator;

namespace EventUnion.Benchmarks.Endurance;

/// <summary>The command <c>endurance</c>.</summary>
internal static class EnduranceCommand
{
    public static Command Create()
    {
        var gigabytes = new Option<double>("--gb") { Description = "The size of the history, in gigabytes.", DefaultValueFactory = _ => 4 };
        var source = new Option<SourceKind>("--source") { Description = "What it is read from; a file is written for it, all else is made as it is read.", DefaultValueFactory = _ => SourceKind.Pipe };
        source.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<SourceKind>() == SourceKind.Span)
                result.AddError("A span of such a size there is not.");
        });
        var lines = new Option<bool>("--lines") { Description = "JSON Lines, in place of a document." };
        var workload = new Option<Workload>("--workload") { Description = "What the events are.", DefaultValueFactory = _ => Workload.Mixed };
        var command = new Command("endurance", "Reads a history of any size, and shows what memory that takes beside a small one.") { gigabytes, source, lines, workload };
        command.SetAction(parsed => EnduranceRun.Execute(parsed.GetValue(source), parsed.GetValue(lines), parsed.GetValue(workload), (long)(Math.Clamp(parsed.GetValue(gigabytes), 0.01, 1_000) * 1e9)));
        return command;
    }
}
