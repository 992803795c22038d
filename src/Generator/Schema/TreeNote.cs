using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>What reading a document's text found to say about a place in it.</summary>
/// <param name="IsError">Whether the text is malformed; otherwise a name is given twice.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">What is wrong, or the name given twice.</param>
internal sealed record TreeNote(bool IsError, TextSpan Span, string Text);
