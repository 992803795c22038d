using System.Collections.Immutable;

namespace EventUnion.Generator.Schema;

/// <summary>The tree of one schema file, and what can be looked up in it.</summary>
/// <param name="root">Its root, or null where the text is malformed.</param>
/// <param name="notes">What reading it found to say.</param>
/// <param name="index">The names it gives to its parts, and the files it refers to.</param>
internal sealed class SchemaDocument(SchemaNode? root, ImmutableArray<TreeNote> notes, DocumentIndex index)
{
    public SchemaNode? Root { get; } = root;

    public ImmutableArray<TreeNote> Notes { get; } = notes;

    public DocumentIndex Index { get; } = index;

    /// <summary>Reads a document.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="notation">What it is written in. The library that reads YAML is loaded when the first such document is read, and not before.</param>
    /// <param name="cancellation">Ends the read.</param>
    public static SchemaDocument Read(string text, SchemaNotation notation, CancellationToken cancellation)
    {
        var notes = ImmutableArray.CreateBuilder<TreeNote>();
        SchemaNode? root = notation == SchemaNotation.Yaml ? ReadYaml(text, notes, cancellation) : JsonTreeReader.Read(text, notes, cancellation);
        return new SchemaDocument(root, notes.ToImmutable(), DocumentIndex.Of(root));
    }

    // JSON is YAML, and services give out JSON under a name of YAML: the same tree, in a tenth of the time. What begins like it and isn't is told at its first fault.
    private static SchemaNode? ReadYaml(string text, ImmutableArray<TreeNote>.Builder notes, CancellationToken cancellation)
    {
        if (text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("{", StringComparison.Ordinal))
        {
            SchemaNode? root = JsonTreeReader.Read(text, notes, cancellation);
            if (root is not null)
            {
                return root;
            }

            notes.Clear();
        }

        return YamlTreeReader.Read(text, notes, cancellation);
    }
}
