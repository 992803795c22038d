using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>Names and tags that are written with escapes: rare, so out of the way of <see cref="HandwrittenContender"/>'s loop.</summary>
internal static class HandwrittenNames
{
    public static int FindEscapedMember(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("type"u8) ? HandwrittenSlots.Type
        : reader.ValueTextEquals("content"u8) ? HandwrittenSlots.ContentMember
        : reader.ValueTextEquals("call_id"u8) ? HandwrittenSlots.CallIdMember
        : reader.ValueTextEquals("name"u8) ? HandwrittenSlots.NameMember
        : reader.ValueTextEquals("arguments"u8) || reader.ValueTextEquals("result"u8) ? HandwrittenSlots.ValueMember
        : reader.ValueTextEquals("usage"u8) ? HandwrittenSlots.UsageMember
        : HandwrittenSlots.Other;

    public static int FindEscapedKind(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("thinking_delta"u8) ? Kinds.ThinkingDelta
        : reader.ValueTextEquals("text_delta"u8) ? Kinds.TextDelta
        : reader.ValueTextEquals("thinking"u8) ? Kinds.Thinking
        : reader.ValueTextEquals("text"u8) ? Kinds.Text
        : reader.ValueTextEquals("user_input"u8) ? Kinds.UserInput
        : reader.ValueTextEquals("tool_call"u8) ? Kinds.ToolCall
        : reader.ValueTextEquals("tool_result"u8) ? Kinds.ToolResult
        : reader.ValueTextEquals("stop"u8) ? Kinds.Stop
        : -1;
}
