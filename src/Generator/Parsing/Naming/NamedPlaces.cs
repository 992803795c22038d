using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Finds what has come of a place in a schema, among all that the roots reach.</summary>
internal sealed class NamedPlaces
{
    private readonly TypeInterpreter _types;
    private readonly IReadOnlyList<TypeShape> _reached;
    private readonly ILookup<SchemaNode, TypeShape> _byNode;
    private readonly ILookup<SchemaNode, MemberShape> _members;

    public NamedPlaces(TypeInterpreter types, IReadOnlyList<TypeShape> reached)
    {
        _types = types;
        _reached = reached;
        _byNode = (from type in reached from node in Nodes(type).Distinct() select (type, node)).ToLookup(static x => x.node, static x => x.type);
        _members =
        (
            from shape in reached.OfType<ObjectShape>()
            from member in shape.Members
            where member.Property is not null
            from part in member.Property!.Parts
            select (part.Place.Node, member)).ToLookup(static x => x.Node, static x => x.member);
    }

    /// <summary>What a schema has come to: the type that it makes, and the member that it declares.</summary>
    public NamedThings At(SchemaPlace place)
    {
        var found = new NamedThings();
        found.Members.AddRange(_members[place.Node]);
        found.Types.AddRange(found.Members.Count > 0 ? _byNode[place.Node] : TypesAt(place));
        return found;
    }

    /// <summary>What goes by a name or text of its own within a schema: an event by its tag, a member, a value of an enum.</summary>
    public NamedThings Within(SchemaPlace place, string text)
    {
        var found = new NamedThings();
        foreach (TypeShape type in TypesAt(place))
        {
            switch (type)
            {
                case UnionShape union when OfTag(union, text) is { } variant:
                    found.Types.Add(variant.Object);
                    break;
                case EnumShape values when values.Values.Contains(text):
                    found.Values.Add((values, text));
                    break;
                case ObjectShape shape when shape.Members.Find(m => m.JsonName == text) is { } member:
                    found.Members.Add(member);
                    break;
            }
        }

        // What is declared for all that are made of it, or beside the alternatives of a union.
        if (found.IsEmpty && Declared(place, text) is { } property)
        {
            found.Members.AddRange(_members[property]);
        }

        return found;
    }

    /// <summary>Whether the roots reach a schema, though it has no type of its own.</summary>
    public bool IsReached(SchemaPlace place) => _types.Found(place) is not null || TypesAt(place).Any();

    // What a union lists is the variant alone, what that refers to is all that is made of it.
    private IEnumerable<TypeShape> TypesAt(SchemaPlace place)
    {
        if (_byNode.Contains(place.Node))
        {
            return _byNode[place.Node];
        }

        SchemaNode meant = _types.Follow(place).Node;
        return _byNode.Contains(meant) ? _byNode[meant]
            : _types.Found(place)?.Innermost is { } type && _reached.Contains(type) ? [type]
            : [];
    }

    private SchemaNode? Declared(SchemaPlace place, string name) => ((_types.Follow(place).Node as ObjectNode)?["properties"] as ObjectNode)?[name];

    private static VariantShape? OfTag(UnionShape union, string tag) =>
        union.Variants.Find(v => v.Tags.Any(t => t.Value == tag)) ?? union.Names.Find(n => n.Name == tag).Variant;

    private static IEnumerable<SchemaNode> Nodes(TypeShape type)
    {
        yield return type.Source.Place.Node;
        if (type is ObjectShape { Parts: { Length: > 0 } parts })
        {
            yield return parts[parts.Length - 1].Place.Node;
        }
    }
}
