using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>Collects diagnostics in the order they are found; what is found again on another way to the same schema is said once.</summary>
internal sealed class DiagnosticSink
{
    private readonly HashSet<SchemaDiagnostic> _seen = [];
    private readonly ImmutableArray<SchemaDiagnostic>.Builder _found = ImmutableArray.CreateBuilder<SchemaDiagnostic>();

    public void Report(DiagnosticDescriptor descriptor, SchemaPlace place, params string[] arguments) =>
        Report(descriptor, place.File, place.Node.Span, arguments);

    public void Report(DiagnosticDescriptor descriptor, SchemaFile file, TextSpan span, params string[] arguments) =>
        Report(descriptor, new DiagnosticPlace(new TextPlace(file.Path, span, file.Lines(span))), arguments);

    public void Report(DiagnosticDescriptor descriptor, DiagnosticPlace place, params string[] arguments)
    {
        var diagnostic = new SchemaDiagnostic(descriptor, place, new([.. arguments.Select(Shortened)]));
        if (_seen.Add(diagnostic))
        {
            _found.Add(diagnostic);
        }
    }

    public EquatableArray<SchemaDiagnostic> ToArray() => new(_found.ToImmutable());

    // A schema may hold names of any length; a message is read by people.
    private static string Shortened(string text) => text.Length <= 400 ? text : text.Substring(0, 400) + "…";
}
