using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>Reads a partial visitor into values that hold no symbol and no syntax.</summary>
internal static class VisitorReader
{
    public const string VisitorAttribute = "EventUnion.EventVisitorAttribute";

    private const string Visit = "Visit";

    public static VisitorType? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        AttributeData attribute = context.Attributes[0];
        if (context.TargetSymbol is not INamedTypeSymbol symbol || !RequestReader.IsFirst(symbol, attribute) || Default(attribute) is not { Length: > 0 } method)
        {
            return null;
        }

        List<INamedTypeSymbol> types = [];
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        var names = new GeneratedNames(context.SemanticModel.Compilation, cancellation);
        var interfaces = new VisitorInterfaces(context.SemanticModel.Compilation, symbol, names, cancellation);
        var target = new TargetModel(
            symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString(),
            new([.. types.Select(Declaration)]),
            string.Join(".", types.Select(static t => t.Arity == 0 ? t.Name : t.Name + "-" + t.Arity)));
        return new VisitorType(
            new VisitorRequest(target, method, new(interfaces.Names), new(interfaces.Contracts), Visited(symbol, names), Defaults(symbol, method, names)),
            TextPlace.Of(attribute.ApplicationSyntaxReference, cancellation),
            new([.. types.SelectMany(t => Problems(t, symbol, cancellation))]));
    }

    // Null while the user is still typing the argument.
    private static string? Default(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == "Default")
            {
                return argument.Value.Value as string;
            }
        }

        return null;
    }

    // Methods that do not fit the interface count too: the compiler then says what is wrong with them.
    private static EquatableArray<GeneratedName> Visited(INamedTypeSymbol symbol, GeneratedNames names) => new([.. Methods(symbol)
        .Where(static m => m.Name == Visit || m.Name.EndsWith("." + Visit, StringComparison.Ordinal))
        .Where(static m => m.Parameters.Length == 1).Select(names.OfParameter).Distinct()]);

    // In a ref struct only a scoped parameter takes what a visitor may not keep.
    private static EquatableArray<GeneratedName> Defaults(INamedTypeSymbol symbol, string name, GeneratedNames names) => new([.. Methods(symbol)
        .Where(m => m.Name == name && m is { Arity: 0, Parameters.Length: 1 })
        .Where(m => !symbol.IsRefLikeType || m.Parameters[0].ScopedKind == ScopedKind.ScopedValue)
        .Select(names.OfParameter).Distinct()]);

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.BaseType)
        {
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    private static IEnumerable<SchemaDiagnostic> Problems(INamedTypeSymbol type, INamedTypeSymbol target, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax syntax
            && (type.IsFileLocal || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            yield return new SchemaDiagnostic(
                VisitorDescriptors.NotPartial, new DiagnosticPlace(TextPlace.Of(syntax.Identifier)), new([type.Name, target.Name]));
        }
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        string parameters = type.Arity == 0 ? "" : "<" + string.Join(", ", type.TypeParameters.Select(static p => Identifier.Escape(p.Name))) + ">";
        return (type.IsRefLikeType ? "ref " : "") + "partial " + TargetReader.Keyword(type) + " " + Identifier.Escape(type.Name) + parameters;
    }
}
