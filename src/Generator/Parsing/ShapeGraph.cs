using System.Collections.Immutable;

namespace EventUnion.Generator.Parsing;

/// <summary>The types found so far. An object's members are looked at later, from a queue, so that no chain of references deepens the stack.</summary>
internal sealed class ShapeGraph
{
    private readonly Dictionary<PartsKey, ObjectShape> _objects = [];
    private readonly Queue<ObjectShape> _unread = new();

    /// <summary>The tagged unions in the order they were found.</summary>
    public List<UnionShape> Unions { get; } = [];

    /// <summary>The object that parts make, one for all places that hold the same ones.</summary>
    public ObjectShape Object(ImmutableArray<SchemaPart> parts, Facets facets, NameSource source)
    {
        var key = new PartsKey(parts);
        if (!_objects.TryGetValue(key, out ObjectShape shape))
        {
            shape = Copy(parts, facets, source);
            _objects.Add(key, shape);
        }

        return shape;
    }

    /// <summary>A further object of the same parts.</summary>
    public ObjectShape Copy(ImmutableArray<SchemaPart> parts, Facets facets, NameSource source)
    {
        var shape = new ObjectShape(source, parts, facets) { Description = facets.Description };
        _unread.Enqueue(shape);
        return shape;
    }

    public bool TryTakeUnread(out ObjectShape? shape)
    {
        shape = _unread.Count > 0 ? _unread.Dequeue() : null;
        return shape is not null;
    }
}
