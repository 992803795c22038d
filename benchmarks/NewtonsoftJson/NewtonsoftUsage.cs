using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>What a run cost.</summary>
internal sealed class NewtonsoftUsage
{
    [JsonProperty("duration_ms")]
    public double? DurationMs { get; set; }

    [JsonProperty("total_input_tokens")]
    public long? TotalInputTokens { get; set; }

    [JsonProperty("total_output_tokens")]
    public long? TotalOutputTokens { get; set; }

    [JsonProperty("turns")]
    public long? Turns { get; set; }
}
