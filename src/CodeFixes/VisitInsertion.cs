using System.Collections.Immutable;
using EventUnion.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.CodeFixes;

/// <summary>
/// Puts <c>Visit</c> methods where their author would: in the schema's order among those that are there, else before the default method, else at the type's end; on lines of their own, with blank lines
/// between them where the others have some.
/// </summary>
/// <param name="document">The file with the visitor's attribute.</param>
/// <param name="attributed">The part of the visitor with the attribute.</param>
/// <param name="visitor">The visitor.</param>
/// <param name="events">The union, and what is missing of it.</param>
internal sealed class VisitInsertion(Document document, TypeDeclarationSyntax attributed, INamedTypeSymbol visitor, DefaultedEvents events)
{
    public async Task<Document> ApplyAsync(ImmutableArray<IMethodSymbol> methods, CancellationToken cancellation)
    {
        (IMethodSymbol Visit, MethodDeclarationSyntax Syntax)[] written = [.. Written(cancellation)];
        TypeDeclarationSyntax part = (TypeDeclarationSyntax?)written.LastOrDefault().Syntax?.Parent ?? attributed;
        Document target = document.Project.Solution.GetDocument(part.SyntaxTree) ?? document;
        SourceText text = await target.GetTextAsync(cancellation).ConfigureAwait(false);
        SemanticModel? semantics = await target.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var method = new VisitMethod(visitor, events, semantics!, part.Identifier.Span.End);
        string newLine = SourceEdit.NewLine(text);
        var place = new VisitPlace(part, text, newLine);
        IEnumerable<TextChange> changes = place.IsOneLine
            ? place.Unfold(methods.Select(method.Text))
            : Runs(methods, [.. written.Where(w => w.Syntax.Parent == part)]).Select(run => place.Change(run.After, run.Before, run.Methods.Select(method.Text)));
        return await SourceEdit.ApplyAsync(target, changes, cancellation).ConfigureAwait(false);
    }

    // The methods of the interface that the user has written into the visitor, in the interface's order.
    private IEnumerable<(IMethodSymbol, MethodDeclarationSyntax)> Written(CancellationToken cancellation)
    {
        foreach (IMethodSymbol visit in events.Contract.GetMembers("Visit").OfType<IMethodSymbol>())
        {
            ISymbol? method = visitor.FindImplementationForInterfaceMember(visit);
            if (SymbolEqualityComparer.Default.Equals(method?.ContainingType, visitor) && !DefaultedEvents.IsGenerated(method)
                && method!.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax syntax)
            {
                yield return (visit, syntax);
            }
        }
    }

    // Methods that go to the same place: behind the nearest that precedes them in the schema, or before the first one.
    private IEnumerable<(MethodDeclarationSyntax? After, MemberDeclarationSyntax? Before, List<IMethodSymbol> Methods)> Runs(
        ImmutableArray<IMethodSymbol> methods, (IMethodSymbol Visit, MethodDeclarationSyntax Syntax)[] written)
    {
        MethodDeclarationSyntax? after = null;
        MemberDeclarationSyntax? before = written.Length > 0 ? written.OrderBy(static w => w.Syntax.SpanStart).First().Syntax : Default();
        List<IMethodSymbol> run = [];
        foreach (IMethodSymbol visit in events.Contract.GetMembers("Visit").OfType<IMethodSymbol>())
        {
            if (methods.Contains(visit, SymbolEqualityComparer.Default))
            {
                run.Add(visit);
            }
            else if (written.FirstOrDefault(w => SymbolEqualityComparer.Default.Equals(w.Visit, visit)).Syntax is { } syntax)
            {
                if (run.Count > 0)
                {
                    yield return (after, before, run);
                }

                (after, run) = (syntax, []);
            }
        }

        if (run.Count > 0)
        {
            yield return (after, before, run);
        }
    }

    private MethodDeclarationSyntax? Default()
    {
        string? name = DefaultedEvents.Attribute(visitor)?.NamedArguments.FirstOrDefault(static a => a.Key == "Default").Value.Value as string;
        return attributed.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == name);
    }
}
