using System.Text.Json;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>tool_result</c>.</summary>
internal sealed class StjToolResult : StjEvent
{
    public required string CallId { get; init; }

    public required string Name { get; init; }

    public required JsonElement Result { get; init; }

    public StjImageAttachment? ImageAttachment { get; init; }
}
