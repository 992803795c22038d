using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using EventUnion.Generator.Tests.Emitting;
using EventUnion.Generator.Tests.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>What the generator answers to a schema, whatever it is: a model whose files C# can read, or an error, within bounds of time, stack and memory.</summary>
internal static class Answer
{
    // As a compiler's thread has on Windows.
    private const int Stack = 1 << 20;

    // What nothing here should come near to; it ends what would never end.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Says what is wrong with the answer; null where nothing is.</summary>
    /// <param name="path">The schema's path: its ending says what it is written in.</param>
    /// <param name="text">The schema.</param>
    /// <param name="roots">Pointers into it.</param>
    public static string? FaultOf(string path, string text, params string[] roots) => FaultOf([(path, text)], roots);

    /// <summary>The same for a schema of several files.</summary>
    public static string? FaultOf((string Path, string Text)[] files, params string[] roots)
    {
        string? fault = null;
        var thread = new Thread(() => fault = Try(files, roots), Stack);
        thread.Start();
        return thread.Join(2 * s_patience) ? fault : "it does not end, and can't be cancelled";
    }

    private static string? Try((string Path, string Text)[] files, string[] roots)
    {
        using var patience = new CancellationTokenSource(s_patience);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            SchemaInput input = Parsed.Input([.. files.Select(static f => new SchemaFile(f.Path, SourceText.From(f.Text)))], roots);
            ParseResult result = SchemaParser.Parse(input with { Request = input.Request with { Validation = true } }, patience.Token);
            string? fault = result.Model is { } model ? FaultOf(model) : result.Diagnostics.Any(static d => d.Descriptor.DefaultSeverity == DiagnosticSeverity.Error) ? null : "there is no model, and no error says why";
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return fault ?? (allocated > (256L << 20) + (4000L * files.Sum(static f => f.Text.Length)) ? $"it takes {allocated >> 20} MB" : null);
        }
        catch (OperationCanceledException)
        {
            return "it takes more than " + s_patience;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? FaultOf(SchemaModel model)
    {
        string[] names =
        [
            .. model.Unions.SelectMany(static u => DerivedNames.OfUnion(u.Name).Prepend(u.Name)),
            .. model.Objects.SelectMany(static o => DerivedNames.OfObject(o.Name, o.HasArgument).Prepend(o.Name)),
            .. model.Enums.SelectMany(static e => DerivedNames.OfEnum(e.Name).Prepend(e.Name)),
        ];
        if (names.FirstOrDefault(static n => !SyntaxFacts.IsValidIdentifier(n)) is { } illegal)
        {
            return "a type is called " + illegal;
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Length)
        {
            return "two types have one name";
        }

        return Emitted.Files(model).Select(static f => CSharpSyntaxTree.ParseText(f).GetDiagnostics().FirstOrDefault()).FirstOrDefault(static d => d is not null)?.ToString();
    }
}
