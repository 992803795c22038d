using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Serving;

/// <summary>Writes reports and readings as JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServeReport))]
[JsonSerializable(typeof(HostReading))]
internal sealed partial class ServeContext : JsonSerializerContext;
