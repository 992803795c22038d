using System.Text.Json;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>One of a union's alternatives.</summary>
/// <param name="Path">Where it stands, for people.</param>
/// <param name="Schemas">All that holds of it: its own schema, and what stands beside the unions that lead to it.</param>
internal sealed record Alternative(string Path, IReadOnlyList<JsonElement> Schemas)
{
    /// <summary>Whether it takes what the others do not list: such events are the unknown arm's.</summary>
    public bool IsCatchAll => Schemas[^1].ValueKind == JsonValueKind.Object && Schemas.Any(static s => s.TryGetProperty("not", out _));
}
