using System.Collections.Immutable;

namespace EventUnion.Generator.Schema;

/// <summary>Finds what a <c>$ref</c> means among the files of a schema.</summary>
/// <param name="files">The files, the main one first.</param>
/// <param name="reached">Is told of each file when it is first referred to.</param>
/// <param name="cancellation">Ends reading a file that was not read yet.</param>
internal sealed class ReferenceResolver(ImmutableArray<SchemaFile> files, Action<SchemaFile> reached, CancellationToken cancellation)
{
    private readonly HashSet<SchemaFile> _reached = [];

    /// <summary>The place a reference means, or null where there is none.</summary>
    /// <param name="from">The schema that holds the reference: one within a resource of its own, which has an <c>$id</c>, refers from there.</param>
    /// <param name="reference">Its text.</param>
    public SchemaPlace? Find(SchemaPlace from, string reference)
    {
        SchemaReference parts = SchemaReference.Split(reference);
        if (parts.File.Length > 0)
        {
            return FindFile(from, parts.File) is { } target ? In(target, parts.Fragment) : null;
        }

        // Many give identifiers to parts of a document and refer from its root all the same.
        SchemaPlace? resource = Index(from.File).Resource(from.Node) is { } own ? In(from.With(own.Node), parts.Fragment) : null;
        return resource ?? (Root(from.File) is { } root ? In(root, parts.Fragment) : null);
    }

    /// <summary>Follows a reference, and those it leads to, as far as anybody writes them.</summary>
    public SchemaPlace Follow(SchemaPlace place)
    {
        const int MaxSteps = 8;
        for (int steps = 0; steps < MaxSteps && (place.Node as ObjectNode)?.Text("$ref") is { } reference; steps++)
        {
            place = Find(place, reference) ?? place;
        }

        return place;
    }

    private SchemaPlace? In(SchemaPlace start, string fragment)
    {
        SchemaNode? node = fragment.Length == 0 ? start.Node
            : fragment[0] == '/' ? JsonPointer.Find(start.Node, fragment)
            : Index(start.File).Anchor(start.Node, JsonPointer.Decode(fragment));
        return node is null ? null : start.With(node);
    }

    private SchemaPlace? FindFile(SchemaPlace from, string name)
    {
        if (Index(from.File).Identifier(from.Node, name) is { } identifier && Identified(identifier) is { } identified)
        {
            return identified;
        }

        string path = SchemaPath.Combine(from.File.NormalPath, name);
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

        return Identified(name);
    }

    private SchemaPlace? Identified(string identifier)
    {
        foreach (SchemaFile file in files)
        {
            if (Index(file).Id(identifier) is { } node)
            {
                Reach(file);
                return new SchemaPlace(file, node);
            }
        }

        return null;
    }

    /// <summary>The root of a file; null where that is malformed.</summary>
    public SchemaPlace? Root(SchemaFile file)
    {
        Reach(file);
        return file.Document(cancellation).Root is { } root ? new SchemaPlace(file, root) : null;
    }

    private void Reach(SchemaFile file)
    {
        if (_reached.Add(file))
        {
            reached(file);
        }
    }

    private DocumentIndex Index(SchemaFile file) => file.Document(cancellation).Index;
}
