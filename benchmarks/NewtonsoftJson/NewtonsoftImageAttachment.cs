using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The picture of a page.</summary>
internal sealed class NewtonsoftImageAttachment
{
    [JsonProperty("attachment_name")]
    public string AttachmentName { get; set; } = "";

    [JsonProperty("source_id")]
    public string SourceId { get; set; } = "";
}
