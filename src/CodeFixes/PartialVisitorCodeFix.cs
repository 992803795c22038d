using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using EventUnion.Generator.Analysis;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.CodeFixes;

/// <summary>Gives a partial visitor the methods that it leaves to its default: all of them, or one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PartialVisitorCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DriftDescriptors.EventsDefaulted.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? semantics = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || semantics?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } visitor)
        {
            return;
        }

        foreach (DefaultedEvents events in DefaultedEvents.Of(visitor))
        {
            var insertion = new VisitInsertion(document, declaration, visitor, events);
            if (events.Missing.Length > 1)
            {
                string count = events.Missing.Length.ToString(CultureInfo.InvariantCulture);
                Register(context, "Add the " + count + " missing Visit methods of " + events.Contract.Name, insertion, events.Missing);
            }

            if (events.Missing.Length == 1)
            {
                Register(context, Title(events.Missing[0]), insertion, events.Missing);
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create("Add a Visit method", [.. events.Missing.Select(m => Action(Title(m), insertion, [m]))], isInlinable: false), context.Diagnostics);
        }
    }

    private static string Title(IMethodSymbol visit) => "Add Visit(" + DefaultedEvents.Event(visit)!.Name + ")";

    private static void Register(CodeFixContext context, string title, VisitInsertion insertion, ImmutableArray<IMethodSymbol> methods) =>
        context.RegisterCodeFix(Action(title, insertion, methods, nameof(PartialVisitorCodeFix)), context.Diagnostics);

    private static CodeAction Action(string title, VisitInsertion insertion, ImmutableArray<IMethodSymbol> methods, string? key = null) =>
        CodeAction.Create(title, cancellation => insertion.ApplyAsync(methods, cancellation), key ?? title);
}
