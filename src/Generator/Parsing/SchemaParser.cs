using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Turns schema files into the model of what is generated. Pure: whatever the files hold, it answers with a model, diagnostics, or both.</summary>
internal static class SchemaParser
{
    /// <summary>Parses a schema.</summary>
    /// <param name="input">What is asked for, and the files.</param>
    /// <param name="cancellation">Ends the parse early; the only way it can throw.</param>
    public static ParseResult Parse(SchemaInput input, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticSink();
        SchemaModel? model = HasFile(input, diagnostics, cancellation) ? Build(input, diagnostics, cancellation) : null;
        return new ParseResult(input.Request.Target, model, diagnostics.ToArray());
    }

    private static bool HasFile(SchemaInput input, DiagnosticSink diagnostics, CancellationToken cancellation)
    {
        if (input.Candidates.Count > 0)
        {
            diagnostics.Report(SetupDescriptors.FileAmbiguous, DiagnosticPlace.Schema, input.Request.Path, string.Join(", ", input.Candidates));
            return false;
        }

        if (input.Files.Count == 0)
        {
            diagnostics.Report(SetupDescriptors.FileNotFound, DiagnosticPlace.Schema, input.Request.Path);
            return false;
        }

        // Of the other files those that a root reaches are told of.
        ReportNotes(input.Files[0], diagnostics, cancellation);
        return input.Files[0].Document(cancellation).Root is not null;
    }

    private static void ReportNotes(SchemaFile file, DiagnosticSink diagnostics, CancellationToken cancellation)
    {
        foreach (TreeNote note in file.Document(cancellation).Notes)
        {
            if (note.IsError)
            {
                diagnostics.Report(DocumentDescriptors.Malformed, file, note.Span, file.Notation == SchemaNotation.Yaml ? "YAML" : "JSON", note.Text);
            }
            else
            {
                diagnostics.Report(DocumentDescriptors.DuplicateKey, file, note.Span, note.Text);
            }
        }
    }

    private static SchemaModel? Build(SchemaInput input, DiagnosticSink diagnostics, CancellationToken cancellation)
    {
        var graph = new ShapeGraph();
        ImmutableArray<SchemaFile> files = [.. input.Files];
        var references = new ReferenceResolver(files, file => ReportNotes(file, diagnostics, cancellation), cancellation);
        var types = new TypeInterpreter(references, diagnostics, graph, cancellation);
        List<RootShape> roots = new RootReader(types, references, diagnostics, cancellation).Read(input.Request, files[0]);
        if (roots.Count == 0)
        {
            return null;
        }

        new MemberReader(types, graph, input.Request.Validation, cancellation).ReadAll();
        var names = new NameRequestReader(input.Request, files[0], references, types, diagnostics);
        return new ModelBuilder(input.Request, input.Kept, names, diagnostics).Build(roots);
    }
}
