using System.Collections.Immutable;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>A property, with every schema that holds for it: one, unless parts of an <c>allOf</c> say more about the same name.</summary>
/// <param name="name">The JSON name.</param>
/// <param name="file">The file that declares it first.</param>
/// <param name="nameSpan">Where its name stands there.</param>
/// <param name="holder">The name by which the schema is referred to that declares it first; null where that is the object's own.</param>
internal sealed class PropertyFacet(string name, SchemaFile file, TextSpan nameSpan, string? holder)
{
    private readonly List<SchemaPart> _parts = [];

    public string Name { get; } = name;

    public SchemaFile File { get; } = file;

    public TextSpan NameSpan { get; } = nameSpan;

    public string? Holder { get; } = holder;

    public ImmutableArray<SchemaPart> Parts => [.. _parts];

    public void Add(SchemaPlace place)
    {
        if (!_parts.Exists(p => ReferenceEquals(p.Place.Node, place.Node)))
        {
            _parts.Add(new SchemaPart(place, false));
        }
    }
}
