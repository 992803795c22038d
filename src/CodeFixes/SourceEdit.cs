using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.CodeFixes;

/// <summary>Lines put into a file, and nothing else of it touched but their own indentation.</summary>
internal static class SourceEdit
{
    /// <summary>How a file ends its lines.</summary>
    public static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>Makes the changes, and indents what is new.</summary>
    public static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<TextChange> ordered = [.. changes.OrderBy(static c => c.Span.Start)];
        SourceText changed = text.WithChanges(ordered);
        var written = ImmutableArray.CreateBuilder<TextSpan>();
        int moved = 0;
        foreach (TextChange change in ordered)
        {
            written.Add(TextSpan.FromBounds(AfterToken(changed, change.Span.Start + moved), change.Span.Start + moved + change.NewText!.Length));
            moved += change.NewText.Length - change.Span.Length;
        }

        OptionSet options = (await document.GetOptionsAsync(cancellation).ConfigureAwait(false)).WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, NewLine(text));
        return await Formatter.FormatAsync(document.WithText(changed), written, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether an empty line stands above a node, and what is written right above it.</summary>
    public static bool IsAfterEmptyLine(SyntaxNode node) =>
        node.GetLeadingTrivia().FirstOrDefault(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Where the line of a token begins, or the first of the comments and attributes right above it.</summary>
    public static int LineStart(SyntaxNode node, SourceText text)
    {
        foreach (SyntaxTrivia trivia in node.GetLeadingTrivia())
        {
            if (!string.IsNullOrWhiteSpace(trivia.ToString()))
            {
                return text.Lines.GetLineFromPosition(trivia.FullSpan.Start).Start;
            }
        }

        return text.Lines.GetLineFromPosition(node.SpanStart).Start;
    }

    /// <summary>Whether a node begins and ends on one line.</summary>
    public static bool IsOneLine(TextSpan span, SourceText text) => text.Lines.IndexOf(span.Start) == text.Lines.IndexOf(span.End);

    // The formatter indents what follows a token that it sees.
    private static int AfterToken(SourceText text, int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return Math.Max(0, position - 1);
    }
}
