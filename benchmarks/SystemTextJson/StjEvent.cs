using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The union as System.Text.Json's documentation has it: a base class that names its derived types by their tag.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StjThinkingDelta), "thinking_delta")]
[JsonDerivedType(typeof(StjTextDelta), "text_delta")]
[JsonDerivedType(typeof(StjThinking), "thinking")]
[JsonDerivedType(typeof(StjText), "text")]
[JsonDerivedType(typeof(StjUserInput), "user_input")]
[JsonDerivedType(typeof(StjToolCall), "tool_call")]
[JsonDerivedType(typeof(StjToolResult), "tool_result")]
[JsonDerivedType(typeof(StjStop), "stop")]
internal abstract class StjEvent;
