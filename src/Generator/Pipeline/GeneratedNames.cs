using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>Reads names of types that are generated in the same run: no symbol stands for them, so they are told by the types that they may be looked up in.</summary>
internal sealed class GeneratedNames(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>A type with its namespace and the types around it, separated by dots.</summary>
    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "." + type.Name
        : type.ContainingNamespace.IsGlobalNamespace ? type.Name
        : type.ContainingNamespace.ToDisplayString() + "." + type.Name;

    /// <summary>The name of a method's only parameter's type, whether that exists or is yet to be generated.</summary>
    // An editor shows the source of other projects too: that is not asked, as this compilation knows nothing of its files.
    public GeneratedName OfParameter(IMethodSymbol method)
    {
        IParameterSymbol parameter = method.Parameters[0];
        if (parameter.Type is IErrorTypeSymbol
            && parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } place
            && compilation.ContainsSyntaxTree(place.SyntaxTree)
            && place.GetSyntax(cancellation) is ParameterSyntax { Type: { } type }
            && Of(type, compilation.GetSemanticModel(place.SyntaxTree), method.ContainingType) is { } name)
        {
            return name;
        }

        return new GeneratedName(parameter.Type.Name, parameter.Type.ContainingType is { } holder ? new([FullName(holder)]) : default);
    }

    /// <summary>A name as it is spelled; null where it is none that a generated type could have.</summary>
    /// <param name="type">The name.</param>
    /// <param name="semantics">Knows its file.</param>
    /// <param name="around">The innermost type that the name stands in; null where it stands in none.</param>
    public GeneratedName? Of(TypeSyntax type, SemanticModel semantics, INamedTypeSymbol? around) => type switch
    {
        QualifiedNameSyntax { Right: IdentifierNameSyntax right } qualified => semantics.GetSymbolInfo(qualified.Left, cancellation).Symbol is INamedTypeSymbol holder
            ? new GeneratedName(right.Identifier.ValueText, new([FullName(holder)]))
            : null,
        IdentifierNameSyntax simple => Simple(simple, semantics, around),
        _ => null,
    };

    private GeneratedName? Simple(IdentifierNameSyntax type, SemanticModel semantics, INamedTypeSymbol? around)
    {
        string name = type.Identifier.ValueText;
        var holders = ImmutableArray.CreateBuilder<string>();
        for (INamedTypeSymbol? outer = around; outer is not null; outer = outer.ContainingType)
        {
            holders.Add(FullName(outer));
        }

        foreach (IImportScope scope in semantics.GetImportScopes(type.SpanStart, cancellation))
        {
            if (scope.Aliases.FirstOrDefault(a => a.Name == name)?.DeclaringSyntaxReferences.FirstOrDefault() is { } alias)
            {
                return alias.GetSyntax(cancellation) is UsingDirectiveSyntax { NamespaceOrType: QualifiedNameSyntax meant }
                    ? Of(meant, compilation.GetSemanticModel(alias.SyntaxTree), null)
                    : null;
            }

            holders.AddRange(scope.Imports.Select(static i => i.NamespaceOrType).OfType<INamedTypeSymbol>().Select(FullName));
        }

        return new GeneratedName(name, new(holders.ToImmutable()));
    }
}
