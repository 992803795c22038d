using System.CommandLine;

namespace EventUnion.Benchmarks.Generator;

/// <summary>The command <c>generator</c>.</summary>
internal static class GeneratorCommand
{
    public static Command Create()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of public schemas; default what EVENTUNION_CORPORA names." };
        corpora.AcceptExistingOnly();
        var cases = new Option<string[]>("--schemas") { Description = "Which schemas; default all.", AllowMultipleArgumentsPerToken = true };
        cases.AcceptOnlyFromAmong([.. SchemaCase.All.Select(known => known.Name)]);
        var rounds = new Option<int>("--rounds") { Description = "How often each run is made.", DefaultValueFactory = _ => 7 };
        var once = new Option<bool>("--once") { Description = "Makes one run, the first of this process, and prints its figures as JSON." };
        var json = new Option<FileInfo?>("--json") { Description = "A file for the results." };
        var command = new Command("generator", "Measures the generator in the compiler's driver: cold, warm, and after edits.") { corpora, cases, rounds, once, json };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(corpora)?.FullName ?? Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? throw new DirectoryNotFoundException("Name the folder of public schemas: --corpora.");
            string[] chosen = parsed.GetValue(cases) ?? [];
            SchemaCase[] schemas = [.. SchemaCase.All.Where(known => chosen.Length == 0 || chosen.Contains(known.Name))];
            if (parsed.GetValue(once))
                ColdRun.ExecuteHere(schemas[0], folder);
            else
                GeneratorRun.Execute(schemas, folder, Math.Max(1, parsed.GetValue(rounds)), parsed.GetValue(json));
        });
        return command;
    }
}
