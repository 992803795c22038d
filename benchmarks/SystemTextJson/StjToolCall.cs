using System.Text.Json;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>tool_call</c>.</summary>
internal sealed class StjToolCall : StjEvent
{
    public required JsonElement Arguments { get; init; }

    public required string CallId { get; init; }

    public required string Name { get; init; }
}
