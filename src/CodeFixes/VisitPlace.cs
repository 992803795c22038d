using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.CodeFixes;

/// <summary>Where lines go in a type.</summary>
/// <param name="part">The type's declaration.</param>
/// <param name="text">The file.</param>
/// <param name="newLine">How it ends its lines.</param>
internal sealed class VisitPlace(TypeDeclarationSyntax part, SourceText text, string newLine)
{
    /// <summary>Whether the type has no lines to put others between: no body, or one on a single line.</summary>
    public bool IsOneLine => part.OpenBraceToken.IsKind(SyntaxKind.None)
        || SourceEdit.IsOneLine(TextSpan.FromBounds(part.OpenBraceToken.SpanStart, part.CloseBraceToken.SpanStart), text);

    /// <summary>Gives the type a body of several lines, with the methods last.</summary>
    public IEnumerable<TextChange> Unfold(IEnumerable<string> methods)
    {
        string lines = string.Join(newLine, methods);
        return part.OpenBraceToken.IsKind(SyntaxKind.None)
            ? [new TextChange(part.SemicolonToken.Span, newLine + "{" + newLine + lines + newLine + "}")]
            :
            [
                new TextChange(TextSpan.FromBounds(part.OpenBraceToken.SpanStart, part.OpenBraceToken.GetNextToken().SpanStart), newLine + "{" + newLine + (part.Members.Count > 0 ? "" : lines + newLine)),
                .. part.Members.Count > 0 ? [new TextChange(TextSpan.FromBounds(part.Members.Last().Span.End, part.CloseBraceToken.SpanStart), newLine + lines + newLine)] : Array.Empty<TextChange>(),
            ];
    }

    /// <summary>Puts methods behind one, or else before a member, or else at the end of the type.</summary>
    public TextChange Change(MemberDeclarationSyntax? after, MemberDeclarationSyntax? before, IEnumerable<string> methods)
    {
        if (after is not null)
        {
            string gap = HasGaps(after) ? newLine : "";
            return At(after.FullSpan.End, string.Concat(methods.Select(m => gap + m + newLine)));
        }

        if (before is not null)
        {
            bool isVisit = before is MethodDeclarationSyntax { Identifier.ValueText: "Visit" };
            string gap = isVisit && HasGaps(before) ? newLine : "";
            return At(SourceEdit.LineStart(before, text), string.Concat(methods.Select(m => m + newLine + gap)) + (isVisit ? "" : newLine));
        }

        string first = part.Members.Count > 0 ? newLine : "";
        return At(text.Lines.GetLineFromPosition(part.CloseBraceToken.SpanStart).Start, first + string.Concat(methods.Select(m => m + newLine)));
    }

    // Methods stand apart if any two do, or if the only one is longer than a line.
    private bool HasGaps(MemberDeclarationSyntax member)
    {
        MethodDeclarationSyntax[] visits = [.. part.Members.OfType<MethodDeclarationSyntax>().Where(static m => m.Identifier.ValueText == "Visit")];
        return visits.Length == 1
            ? !SourceEdit.IsOneLine(member.Span, text)
            : visits.Skip(1).Any(SourceEdit.IsAfterEmptyLine);
    }

    private static TextChange At(int position, string lines) => new(new TextSpan(position, 0), lines);
}
