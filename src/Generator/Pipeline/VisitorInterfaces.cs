using System.Collections.Immutable;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Pipeline;

/// <summary>The base types of a visitor: those of this compilation by their names, those of other assemblies by what they say.</summary>
internal sealed class VisitorInterfaces
{
    private readonly ImmutableArray<GeneratedName>.Builder _names = ImmutableArray.CreateBuilder<GeneratedName>();
    private readonly ImmutableArray<VisitorContract>.Builder _contracts = ImmutableArray.CreateBuilder<VisitorContract>();

    public VisitorInterfaces(Compilation compilation, INamedTypeSymbol visitor, GeneratedNames names, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in visitor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax { BaseList.Types: var types })
            {
                SemanticModel semantics = compilation.GetSemanticModel(reference.SyntaxTree);
                foreach (BaseTypeSyntax type in types)
                {
                    if (semantics.GetTypeInfo(type.Type, cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } known)
                    {
                        Add(known);
                    }
                    else if (names.Of(type.Type, semantics, visitor.ContainingType) is { } name)
                    {
                        _names.Add(name);
                    }
                }
            }
        }
    }

    public ImmutableArray<GeneratedName> Names => _names.ToImmutable();

    public ImmutableArray<VisitorContract> Contracts => _contracts.ToImmutable();

    private void Add(INamedTypeSymbol known)
    {
        if (ReferencedVisitor.Read(known) is { } contract)
        {
            _contracts.Add(contract);
        }
    }
}
