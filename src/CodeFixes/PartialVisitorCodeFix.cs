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
            ImmutableArray<Diagnostic> told = [.. context.Diagnostics.Where(d => d.Properties.TryGetValue(DefaultedEvents.ContractProperty, out string? contract) && contract == events.ContractName)];
            if (!told.IsEmpty)
            {
                Register(context, told, new VisitInsertion(document, declaration, visitor, events), events);
            }
        }
    }

    private static void Register(CodeFixContext context, ImmutableArray<Diagnostic> told, VisitInsertion insertion, DefaultedEvents events)
    {
        if (events.Missing.Length == 1)
        {
            context.RegisterCodeFix(Action(Title(events.Missing[0]), insertion, events.Missing, nameof(PartialVisitorCodeFix)), told);
            return;
        }

        string count = events.Missing.Length.ToString(CultureInfo.InvariantCulture);
        string all = "Add the " + count + " missing Visit methods of " + events.Contract.Name;
        context.RegisterCodeFix(Action(all, insertion, events.Missing, nameof(PartialVisitorCodeFix)), told);
        context.RegisterCodeFix(CodeAction.Create("Add a Visit method", [.. events.Missing.Select(m => Action(Title(m), insertion, [m]))], isInlinable: false), told);
    }

    private static string Title(IMethodSymbol visit) => "Add Visit(" + DefaultedEvents.Event(visit)!.Name + ")";

    private static CodeAction Action(string title, VisitInsertion insertion, ImmutableArray<IMethodSymbol> methods, string? key = null) =>
        CodeAction.Create(title, cancellation => insertion.ApplyAsync(methods, cancellation), key ?? title);
}
