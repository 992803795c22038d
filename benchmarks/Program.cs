using System.CommandLine;
using EventUnion.Benchmarks.Bdn;
using EventUnion.Benchmarks.Endurance;
using EventUnion.Benchmarks.Generator;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Scaling;
using EventUnion.Benchmarks.Serving;
using Spectre.Console;

// Tables that go to a file are not to be folded at 80 columns.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 160;
var root = new RootCommand("Measures EventUnion against other ways to read and write the same events.")
{
    CompareCommand.Create(),
    ScaleCommand.Create(),
    EnduranceCommand.Create(),
    GeneratorCommand.Create(),
    ServeCommand.Create(),
    HostCommand.Create(),
    BdnCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
