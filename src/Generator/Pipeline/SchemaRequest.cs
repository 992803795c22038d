using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>What the attributes of a class ask for. It has no positions: moving the class wakes nothing.</summary>
/// <param name="Target">The class.</param>
/// <param name="Path">The schema's path, as spelled.</param>
/// <param name="Roots">The roots in source order; empty for the whole document.</param>
/// <param name="Validation">Whether views can check what the schema asserts.</param>
internal sealed record SchemaRequest(TargetModel Target, string Path, EquatableArray<RootRequest> Roots, bool Validation = false)
{
    /// <summary>The names that it gives, in source order.</summary>
    public EquatableArray<NameRequest> Names { get; init; } = EquatableArray<NameRequest>.Empty;
}
