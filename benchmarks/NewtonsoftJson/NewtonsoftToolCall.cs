using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>tool_call</c>.</summary>
internal sealed class NewtonsoftToolCall : NewtonsoftEvent
{
    [JsonProperty("arguments")]
    public JObject Arguments { get; set; } = [];

    [JsonProperty("call_id")]
    public string CallId { get; set; } = "";

    [JsonProperty("name")]
    public string Name { get; set; } = "";
}
