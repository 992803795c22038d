using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>An array.</summary>
internal sealed class ArrayNode(TextSpan span, ImmutableArray<SchemaNode> items) : SchemaNode(span)
{
    public ImmutableArray<SchemaNode> Items { get; } = items;
}
