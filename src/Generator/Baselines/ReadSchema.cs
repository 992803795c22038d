using System.Collections.Concurrent;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>A schema's text, and the tree that was read of it: kept with the text, so that a compilation which has the same text reads nothing.</summary>
/// <param name="text">The text.</param>
internal sealed class ReadSchema(SourceText text)
{
    private readonly ConcurrentDictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);

    /// <summary>The file; by its path, as two files may have one text.</summary>
    public SchemaFile At(string path) => _files.GetOrAdd(path, p => new SchemaFile(p, text));
}
