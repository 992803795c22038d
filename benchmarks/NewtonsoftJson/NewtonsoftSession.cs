using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The envelope.</summary>
internal sealed class NewtonsoftSession
{
    [JsonProperty("events")]
    public List<NewtonsoftEvent> Events { get; set; } = [];

    [JsonProperty("last_updated_at")]
    public DateTime LastUpdatedAt { get; set; }

    [JsonProperty("session_id")]
    public string SessionId { get; set; } = "";

    [JsonProperty("generated_title")]
    public string? GeneratedTitle { get; set; }
}
