using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>Reads the user's class and the types around it.</summary>
internal static class TargetReader
{
    public static TargetModel Read(INamedTypeSymbol symbol, CancellationToken cancellation, out EquatableArray<SchemaDiagnostic> diagnostics)
    {
        List<INamedTypeSymbol> types = [];
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        diagnostics = new([.. types.SelectMany(t => Problems(t, symbol, cancellation))]);
        string space = symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString();
        return new TargetModel(space, new([.. types.Select(Declaration)]), string.Join(".", types.Select(static t => t.Name)));
    }

    private static IEnumerable<SchemaDiagnostic> Problems(INamedTypeSymbol type, INamedTypeSymbol target, CancellationToken cancellation)
    {
        SyntaxReference? reference = type.DeclaringSyntaxReferences.FirstOrDefault();
        if (reference?.GetSyntax(cancellation) is not TypeDeclarationSyntax syntax)
        {
            yield break;
        }

        DiagnosticPlace place = new(TextPlace.Of(syntax.Identifier));
        if (type.IsFileLocal || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return new SchemaDiagnostic(SetupDescriptors.ClassNotPartial, place, new([type.Name, target.Name]));
        }

        if (type.Arity > 0)
        {
            yield return new SchemaDiagnostic(SetupDescriptors.ClassGeneric, place, new([type.Name]));
        }
    }

    /// <summary>The keyword that declares a type.</summary>
    public static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Struct, true) => "record struct",
        (_, true) => "record",
        _ => "class",
    };

    private static string Declaration(INamedTypeSymbol type) =>
        SyntaxFacts.GetText(type.DeclaredAccessibility) + (type.IsStatic ? " static" : "") + " partial " + Keyword(type) + " " + Identifier.Escape(type.Name);
}
