using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>Where a schema says that a value is one of several.</summary>
/// <param name="Place">The schema that says it, or what lists them.</param>
/// <param name="Keyword">The keyword that does.</param>
/// <param name="Description">What it is described as.</param>
/// <param name="IsOfOne">Whether it lists one alternative only.</param>
/// <param name="NamesParts">Whether something beside an event says by name which part of the union it is.</param>
internal sealed record UnionPlace(SchemaPlace Place, string Keyword, string? Description, bool IsOfOne, bool NamesParts)
{
    /// <summary>What to underline of it.</summary>
    public TextSpan Focus => Keywords.Focus(Place.Node, Keyword);

    public static UnionPlace Of(Facets said) =>
        new(said.Alternatives[0].Schema, said.Alternatives[0].Keyword, said.Description, said.Alternatives[0].Items.Items.Length == 1, said.SseEventIsTag);
}
