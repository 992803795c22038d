using System.Collections.Immutable;
using System.Composition;
using EventUnion.Generator.Analysis;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.CodeFixes;

/// <summary>Gives a <c>switch</c> over kinds the cases or arms that it lacks, before its default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KindSwitchCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DriftDescriptors.KindsWithoutCase.Id, DriftDescriptors.KindsDefaulted.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is not { } node)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(KindSwitchAnalyzer.Missing, out string? missing) && missing is not null)
            {
                string title = node is SwitchExpressionSyntax ? "Add the missing arms" : "Add the missing cases";
                context.RegisterCodeFix(CodeAction.Create(title, c => FixAsync(context.Document, node, missing.Split(','), c), title), diagnostic);
            }
        }
    }

    private static async Task<Document> FixAsync(Document document, SyntaxNode node, string[] missing, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SemanticModel? semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        ExpressionSyntax value = node is SwitchExpressionSyntax { GoverningExpression: var governing } ? governing : ((SwitchStatementSyntax)node).Expression;
        if (semantics is null || KindEnum.Of(semantics.GetTypeInfo(value, cancellation).Type) is not { } kinds)
        {
            return document;
        }

        string prefix = kinds.ToMinimalDisplayString(semantics, node.SpanStart) + ".";
        IEnumerable<string> names = missing.Select(m => prefix + m);
        string newLine = SourceEdit.NewLine(text);
        if (node is SwitchStatementSyntax statement)
        {
            return await SourceEdit.ApplyAsync(document, [Cases(statement, names, text, newLine)], cancellation).ConfigureAwait(false);
        }

        string thrown = semantics.Compilation.GetTypeByMetadataName("System.NotImplementedException")!.ToMinimalDisplayString(semantics, node.SpanStart);
        TextChange arms = Arms((SwitchExpressionSyntax)node, names.Select(n => n + " => throw new " + thrown + "()"), text, newLine);
        return await SourceEdit.ApplyAsync(document, [arms], cancellation).ConfigureAwait(false);
    }

    private static TextChange Cases(SwitchStatementSyntax statement, IEnumerable<string> names, SourceText text, string newLine)
    {
        SwitchSectionSyntax? last = statement.Sections.FirstOrDefault(static s => s.Labels.Any(static l => l is DefaultSwitchLabelSyntax));
        string gap = statement.Sections.Skip(1).Any(SourceEdit.IsAfterEmptyLine) ? newLine : "";
        string cases = string.Concat(names.Select(n => (last is null ? gap : "") + "case " + n + ":" + newLine + "break;" + newLine + (last is null ? "" : gap)));
        if (SourceEdit.IsOneLine(TextSpan.FromBounds(statement.OpenBraceToken.SpanStart, statement.CloseBraceToken.SpanStart), text))
        {
            return new TextChange(new TextSpan(last?.SpanStart ?? statement.CloseBraceToken.SpanStart, 0), newLine + cases);
        }

        int line = last is null ? text.Lines.GetLineFromPosition(statement.CloseBraceToken.SpanStart).Start : SourceEdit.LineStart(last, text);
        return new TextChange(new TextSpan(line, 0), cases);
    }

    // Before an arm that takes whatever is left, or last; each on a line of its own if the others are.
    private static TextChange Arms(SwitchExpressionSyntax expression, IEnumerable<string> arms, SourceText text, string newLine)
    {
        string gap = SourceEdit.IsOneLine(TextSpan.FromBounds(expression.OpenBraceToken.SpanStart, expression.CloseBraceToken.SpanStart), text) ? " " : newLine;
        if (expression.Arms.LastOrDefault() is not { } last)
        {
            return new TextChange(new TextSpan(expression.OpenBraceToken.Span.End, 0), gap + string.Join("," + gap, arms) + (gap == newLine ? "," : ""));
        }

        if (last is { Pattern: DiscardPatternSyntax or VarPatternSyntax, WhenClause: null })
        {
            return new TextChange(new TextSpan(last.SpanStart, 0), string.Concat(arms.Select(a => a + "," + gap)));
        }

        bool hasComma = expression.Arms.SeparatorCount == expression.Arms.Count;
        int end = hasComma ? expression.Arms.GetSeparator(expression.Arms.Count - 1).Span.End : last.Span.End;
        return new TextChange(new TextSpan(end, 0), (hasComma ? "" : ",") + gap + string.Join("," + gap, arms) + (hasComma ? "," : ""));
    }
}
