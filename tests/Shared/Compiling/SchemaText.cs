using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Tests;

/// <summary>A schema as a project's additional file.</summary>
internal sealed class SchemaText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
