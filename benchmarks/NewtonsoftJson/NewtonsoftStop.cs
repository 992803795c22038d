using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>stop</c>.</summary>
internal sealed class NewtonsoftStop : NewtonsoftEvent
{
    [JsonProperty("error")]
    public string? Error { get; set; }

    [JsonProperty("is_error")]
    public bool IsError { get; set; }

    [JsonProperty("usage")]
    public NewtonsoftUsage Usage { get; set; } = new();
}
