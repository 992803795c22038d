using System.Text.Json;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>One of a union's alternatives.</summary>
/// <param name="Path">Where it stands, for people.</param>
/// <param name="Schemas">All that holds of it: its own schema, and what stands beside the unions that lead to it.</param>
/// <param name="Name">The name of the definition by which the union refers to it, or to the union that it is an alternative of; empty where there is none.</param>
internal sealed record Alternative(string Path, IReadOnlyList<JsonElement> Schemas, string Name)
{
    /// <summary>Whether it says what it is not.</summary>
    public bool IsExclusion => Schemas.Any(static s => s.ValueKind == JsonValueKind.Object && s.TryGetProperty("not", out _));
}
