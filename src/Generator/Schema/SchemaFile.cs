using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>
/// A schema file: equal to another of the same path and text, whenever it was read. Its tree is read when first asked for, and once, so that a project's
/// other files cost nothing and an edit in one file does not parse the others anew.
/// </summary>
/// <param name="path">The full path as the compiler gives it.</param>
/// <param name="text">Its text.</param>
internal sealed class SchemaFile(string path, SourceText text) : IEquatable<SchemaFile>
{
    private SchemaDocument? _document;

    public string Path { get; } = path;

    /// <summary>The path with <c>/</c> between its parts and no <c>.</c> or <c>..</c> among them: what references are compared by.</summary>
    public string NormalPath { get; } = SchemaPath.Normalise(path);

    /// <summary>What it is written in, as its name says.</summary>
    public SchemaNotation Notation { get; } = SchemaPath.Notation(path) ?? SchemaNotation.Json;

    /// <summary>The tree; the same instance every time, as its nodes are known by identity.</summary>
    public SchemaDocument Document(CancellationToken cancellation)
    {
        if (_document is null)
        {
            Interlocked.CompareExchange(ref _document, SchemaDocument.Read(text.ToString(), Notation, cancellation), null);
        }

        return _document!;
    }

    /// <summary>The lines and columns of a place, counted from 0.</summary>
    public LinePositionSpan Lines(TextSpan span) => text.Lines.GetLinePositionSpan(span);

    public bool Equals(SchemaFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && text.ContentEquals(other.Content));

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private SourceText Content => text;
}
