using System.Collections.Immutable;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// The types found so far. An object's members are looked at later, so that no chain of references deepens the stack: those of what was found in it before those of what was found beside it.
/// A variant appended to a union then claims nothing that something before it holds.
/// </summary>
internal sealed class ShapeGraph
{
    private readonly Dictionary<PartsKey, ObjectShape> _objects = [];
    private readonly Stack<ObjectShape> _unread = new();
    private readonly List<ObjectShape> _found = [];

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

    /// <summary>Makes an object the one for all places that hold its parts, unless there is one.</summary>
    public void Share(ObjectShape shape)
    {
        var key = new PartsKey(shape.Parts);
        if (!shape.IsValue && !_objects.ContainsKey(key))
        {
            _objects.Add(key, shape);
        }
    }

    /// <summary>A further object of the same parts.</summary>
    public ObjectShape Copy(ImmutableArray<SchemaPart> parts, Facets facets, NameSource source)
    {
        var shape = new ObjectShape(source, parts, facets) { Description = facets.Description };
        _found.Add(shape);
        return shape;
    }

    public bool TryTakeUnread(out ObjectShape? shape)
    {
        for (int i = _found.Count - 1; i >= 0; i--)
        {
            _unread.Push(_found[i]);
        }

        _found.Clear();
        shape = _unread.Count > 0 ? _unread.Pop() : null;
        return shape is not null;
    }
}
