using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The kinds that have nothing but a content.</summary>
internal abstract class NewtonsoftContentEvent : NewtonsoftEvent
{
    [JsonProperty("content")]
    public string Content { get; set; } = "";
}
