using System.Diagnostics;
using System.Text.Json;

namespace EventUnion.Benchmarks.Generator;

/// <summary>The first run of a process, as a build without a compiler server makes it: all code is yet to be compiled.</summary>
internal static class ColdRun
{
    public static GeneratorFigures Execute(SchemaCase schema, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string program = Environment.GetCommandLineArgs()[0];
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(program);
        foreach (string argument in (string[])["generator", "--once", "--schemas", schema.Name, "--corpora", folder])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize(output, GeneratorContext.Default.GeneratorFigures)! : throw new InvalidOperationException("The cold run failed: " + output);
    }

    public static void ExecuteHere(SchemaCase schema, string folder)
    {
        var project = new ConsumerProject(schema, File.ReadAllText(Path.Combine(folder, schema.File)));
        Console.WriteLine(JsonSerializer.Serialize(GeneratorFigures.Of(project), GeneratorContext.Default.GeneratorFigures));
    }
}
