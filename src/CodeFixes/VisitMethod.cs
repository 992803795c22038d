using EventUnion.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace EventUnion.CodeFixes;

/// <summary>
/// The text of a <c>Visit</c> method, with names as short as they are understood at its place. It is <c>scoped</c> in a ref struct, which could keep the event otherwise, and explicit
/// in a visitor that is seen by more than the event is.
/// </summary>
internal sealed class VisitMethod(INamedTypeSymbol visitor, DefaultedEvents events, SemanticModel semantics, int position)
{
    private readonly string _body = " => throw new " + Name(semantics.Compilation.GetTypeByMetadataName("System.NotImplementedException")!, semantics, position) + "();";

    public string Text(IMethodSymbol visit)
    {
        IParameterSymbol parameter = visit.Parameters[0];
        string head = Reach(parameter.Type) < Reach(visitor) ? "void " + Name(events.Contract, semantics, position) + ".Visit(" : "public void Visit(";
        return head + (visitor.IsRefLikeType ? "scoped " : "") + Name(parameter.Type, semantics, position) + " " + parameter.Name + ")" + _body;
    }

    private static string Name(ITypeSymbol type, SemanticModel semantics, int position) => type.ToMinimalDisplayString(semantics, position);

    // How far a type is seen: 2 everywhere, 1 in its assembly or in types derived from those around it, 0 in the type around it.
    private static int Reach(ITypeSymbol type)
    {
        int reach = 2;
        for (ITypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            reach = Math.Min(reach, outer.DeclaredAccessibility switch { Accessibility.Public => 2, Accessibility.Private => 0, _ => 1 });
        }

        return reach;
    }
}
