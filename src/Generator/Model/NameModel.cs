namespace EventUnion.Generator.Model;

/// <summary>A name by which something beside an event says what it is.</summary>
/// <param name="Text">The name, unescaped.</param>
/// <param name="Kind">The kind it means, or the first of those that it leaves open.</param>
internal sealed record NameModel(string Text, int Kind);
