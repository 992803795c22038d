using System.Globalization;
using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using Spectre.Console;

namespace EventUnion.Benchmarks.Generator;

/// <summary>Carries out <c>generator</c>.</summary>
internal static class GeneratorRun
{
    public static void Execute(IReadOnlyList<SchemaCase> schemas, string folder, int rounds, FileInfo? json)
    {
        List<GeneratorResult> results = [];
        foreach (SchemaCase schema in schemas)
        {
            results.Add(new GeneratorResult(schema.Name, "cold", GeneratorFigures.Median(Enumerable.Range(0, rounds).Select(_ => ColdRun.Execute(schema, folder)))));
            results.AddRange(Warm(schema, File.ReadAllText(Path.Combine(folder, schema.File)), rounds));
        }

        var table = new Table { Title = new TableTitle($"Runs of the generator, medians of {rounds}") };
        table.AddColumns("schema", "run", "ms", "processor ms", "compiling", "MB allocated", "MB at most", "files", "made");
        foreach (TableColumn column in table.Columns.Skip(2))
            column.RightAligned();
        foreach ((string schema, string run, GeneratorFigures figures) in results)
            table.AddRow(schema, run, Figure(figures.Milliseconds, "F1"), Figure(figures.Processor, "F1"), Figure(figures.Compiling, "F1"), Figure(figures.Allocated / 1e6, "F1"), Figure(figures.Peak / 1e6, "F0"), Figure(figures.Files, "F0"), Figure(figures.Made, "F0"));
        AnsiConsole.Write(table);
        if (json is not null)
            File.WriteAllBytes(json.FullName, [.. JsonSerializer.SerializeToUtf8Bytes(new GeneratorReport(Machine.Describe(), rounds, results), GeneratorContext.Default.GeneratorReport), (byte)'\n']);
    }

    // In one process, with all code compiled: as an editor, or a compiler server.
    private static IEnumerable<GeneratorResult> Warm(SchemaCase schema, string document, int rounds)
    {
        string edited = schema.Edit(document);
        List<GeneratorFigures> whole = [], code = [], text = [];
        for (int i = -2; i < rounds; i++)
        {
            var project = new ConsumerProject(schema, document);
            GeneratorFigures first = GeneratorFigures.Of(project);
            project.EditCode();
            GeneratorFigures second = GeneratorFigures.Of(project);
            project.EditSchema(edited);
            GeneratorFigures third = GeneratorFigures.Of(project);
            if (i >= 0)
            {
                whole.Add(first);
                code.Add(second);
                text.Add(third);
            }
        }

        return
        [
            new GeneratorResult(schema.Name, "warm", GeneratorFigures.Median(whole)),
            new GeneratorResult(schema.Name, "C# edited", GeneratorFigures.Median(code)),
            new GeneratorResult(schema.Name, "schema edited", GeneratorFigures.Median(text)),
        ];
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
