using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>tool_result</c>.</summary>
internal sealed class NewtonsoftToolResult : NewtonsoftEvent
{
    [JsonProperty("call_id")]
    public string CallId { get; set; } = "";

    [JsonProperty("name")]
    public string Name { get; set; } = "";

    [JsonProperty("result")]
    public JToken? Result { get; set; }

    [JsonProperty("image_attachment")]
    public NewtonsoftImageAttachment? ImageAttachment { get; set; }
}
