namespace EventUnion.Generator.Schema;

/// <summary>A node, and how large it would be if its aliases were written out.</summary>
/// <param name="Node">The node.</param>
/// <param name="Size">The number of values in it, itself included.</param>
/// <param name="Depth">How many collections deep it is; 0 for a scalar.</param>
/// <param name="End">Where what is written ends: the node itself, or the alias that stands for it.</param>
internal readonly record struct YamlExtent(SchemaNode Node, int Size, int Depth, int End);
