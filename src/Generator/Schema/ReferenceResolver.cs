using System.Collections.Immutable;

namespace EventUnion.Generator.Schema;

/// <summary>Finds what a <c>$ref</c> means among the files of a schema.</summary>
/// <param name="files">The files, the main one first.</param>
/// <param name="cancellation">Ends reading a file that was not read yet.</param>
internal sealed class ReferenceResolver(ImmutableArray<SchemaFile> files, CancellationToken cancellation)
{
    /// <summary>The place a reference means, or null where there is none.</summary>
    /// <param name="from">The file that holds the reference.</param>
    /// <param name="reference">Its text.</param>
    public SchemaPlace? Find(SchemaFile from, string reference)
    {
        SchemaReference parts = SchemaReference.Split(reference);
        SchemaPlace? start = parts.File.Length == 0 ? Root(from) : FindFile(from, parts.File);
        if (start is not { } place || parts.Fragment.Length == 0)
        {
            return start;
        }

        SchemaNode? node = parts.Fragment[0] == '/'
            ? JsonPointer.Find(place.Node, parts.Fragment)
            : place.File.Document(cancellation).Index.Anchor(JsonPointer.Decode(parts.Fragment));
        return node is null ? null : place.With(node);
    }

    private SchemaPlace? FindFile(SchemaFile from, string name)
    {
        string path = SchemaPath.Combine(from.NormalPath, name);
        foreach (StringComparison comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            foreach (SchemaFile file in files)
            {
                if (string.Equals(file.NormalPath, path, comparison))
                {
                    return Root(file);
                }
            }
        }

        foreach (SchemaFile file in files)
        {
            if (file.Document(cancellation).Index.Id(name) is { } node)
            {
                return new SchemaPlace(file, node);
            }
        }

        return null;
    }

    private SchemaPlace? Root(SchemaFile file) => file.Document(cancellation).Root is { } root ? new SchemaPlace(file, root) : null;
}
