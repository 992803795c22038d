using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>A schema file that only a test knows.</summary>
internal sealed class SchemaText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
