using JsonSubTypes;
using Newtonsoft.Json;

namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The union as JsonSubTypes' documentation has it.</summary>
[JsonConverter(typeof(JsonSubtypes), "type")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftThinkingDelta), "thinking_delta")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftTextDelta), "text_delta")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftThinking), "thinking")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftText), "text")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftUserInput), "user_input")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftToolCall), "tool_call")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftToolResult), "tool_result")]
[JsonSubtypes.KnownSubType(typeof(NewtonsoftStop), "stop")]
internal abstract class NewtonsoftEvent;
