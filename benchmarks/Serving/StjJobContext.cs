using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Serving;

/// <summary>Writes what the rival stores of a run.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StjJobMetadata))]
internal sealed partial class StjJobContext : JsonSerializerContext;
