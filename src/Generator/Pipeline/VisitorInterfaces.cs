using System.Collections.Immutable;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>
/// The base types of a visitor. Those of this compilation are generated in the same run, so no symbol stands for them: they are told by their names and by the
/// types that these names may be looked up in.
/// </summary>
internal sealed class VisitorInterfaces
{
    private readonly ImmutableArray<InterfaceName>.Builder _names = ImmutableArray.CreateBuilder<InterfaceName>();
    private readonly ImmutableArray<VisitorContract>.Builder _contracts = ImmutableArray.CreateBuilder<VisitorContract>();
    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _visitor;
    private readonly CancellationToken _cancellation;

    public VisitorInterfaces(Compilation compilation, INamedTypeSymbol visitor, CancellationToken cancellation)
    {
        _compilation = compilation;
        _visitor = visitor;
        _cancellation = cancellation;
        foreach (SyntaxReference reference in visitor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax { BaseList.Types: var types })
            {
                SemanticModel semantics = compilation.GetSemanticModel(reference.SyntaxTree);
                foreach (BaseTypeSyntax type in types)
                {
                    Add(type.Type, semantics);
                }
            }
        }
    }

    public ImmutableArray<InterfaceName> Names => _names.ToImmutable();

    public ImmutableArray<VisitorContract> Contracts => _contracts.ToImmutable();

    /// <summary>A type with its namespace and the types around it, separated by dots.</summary>
    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "." + type.Name
        : type.ContainingNamespace.IsGlobalNamespace ? type.Name
        : type.ContainingNamespace.ToDisplayString() + "." + type.Name;

    private void Add(TypeSyntax type, SemanticModel semantics)
    {
        if (semantics.GetTypeInfo(type, _cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } known)
        {
            if (ReferencedVisitor.Read(known) is { } contract)
            {
                _contracts.Add(contract);
            }
        }
        else if (Name(type, semantics) is { } name)
        {
            _names.Add(name);
        }
    }

    private InterfaceName? Name(TypeSyntax type, SemanticModel semantics) => type switch
    {
        QualifiedNameSyntax { Right: IdentifierNameSyntax right } qualified => semantics.GetSymbolInfo(qualified.Left, _cancellation).Symbol is INamedTypeSymbol holder
            ? new InterfaceName(right.Identifier.ValueText, new([FullName(holder)]))
            : null,
        IdentifierNameSyntax simple => Simple(simple, semantics),
        _ => null,
    };

    private InterfaceName? Simple(IdentifierNameSyntax type, SemanticModel semantics)
    {
        string name = type.Identifier.ValueText;
        var holders = ImmutableArray.CreateBuilder<string>();
        for (INamedTypeSymbol? outer = _visitor.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            holders.Add(FullName(outer));
        }

        foreach (IImportScope scope in semantics.GetImportScopes(type.SpanStart, _cancellation))
        {
            if (scope.Aliases.FirstOrDefault(a => a.Name == name)?.DeclaringSyntaxReferences.FirstOrDefault() is { } alias)
            {
                return alias.GetSyntax(_cancellation) is UsingDirectiveSyntax { NamespaceOrType: QualifiedNameSyntax meant }
                    ? Name(meant, _compilation.GetSemanticModel(alias.SyntaxTree))
                    : null;
            }

            holders.AddRange(scope.Imports.Select(static i => i.NamespaceOrType).OfType<INamedTypeSymbol>().Select(FullName));
        }

        return new InterfaceName(name, new(holders.ToImmutable()));
    }
}
