using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Harness;

/// <summary>Writes runs as JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Run))]
internal sealed partial class RunContext : JsonSerializerContext;
