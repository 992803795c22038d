using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Diagnostics;

/// <summary>A place in a file. A <see cref="Location"/> of C# code would keep its syntax tree alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">Their lines and columns.</param>
internal sealed record TextPlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static TextPlace Nowhere { get; } = new("", default, default);

    public static TextPlace Of(SyntaxReference? reference, CancellationToken cancellation)
    {
        if (reference is null)
        {
            return Nowhere;
        }

        FileLinePositionSpan lines = reference.SyntaxTree.GetLineSpan(reference.Span, cancellation);
        return new TextPlace(reference.SyntaxTree.FilePath, reference.Span, lines.Span);
    }

    public static TextPlace Of(SyntaxToken token) => Of(token.GetLocation());

    public static TextPlace Of(Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new TextPlace(lines.Path, location.SourceSpan, lines.Span);
    }

    public Location ToLocation() => Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);
}
