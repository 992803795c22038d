using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>What YAML allows and a schema can't have. It ends the read of a document, and never leaves its reader.</summary>
/// <param name="span">Where.</param>
/// <param name="message">What is wrong.</param>
internal sealed class YamlFault(TextSpan span, string message) : Exception(message)
{
    public TextSpan Span { get; } = span;
}
