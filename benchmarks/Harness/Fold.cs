namespace EventUnion.Benchmarks.Harness;

/// <summary>
/// The checksum that every contender computes, so that all are seen to have done the same work:
/// <c>content + 3·call_id + 5·name + 7·arguments + 11·result + 13·total_input_tokens + 17·total_output_tokens + 19·Σ(k+1)·count[k]</c>
/// modulo 2⁶⁴, where strings count by their length, and k is the event's kind from 0 to 7: thinking_delta, text_delta, thinking, text,
/// user_input, tool_call, tool_result, stop. <see cref="FoldBasis"/> says what a length is.
/// </summary>
internal struct Fold
{
    public ulong Value { get; private set; }

    public static Fold operator +(Fold a, Fold b) => new() { Value = a.Value + b.Value };

    public void Content(int kind, int length) => Value += (uint)length + Kind(kind);

    public void ToolCall(int callId, int name, int arguments) =>
        Value += (3 * (ulong)(uint)callId) + (5 * (ulong)(uint)name) + (7 * (ulong)(uint)arguments) + Kind(Kinds.ToolCall);

    public void ToolResult(int callId, int name, int result) =>
        Value += (3 * (ulong)(uint)callId) + (5 * (ulong)(uint)name) + (11 * (ulong)(uint)result) + Kind(Kinds.ToolResult);

    public void Stop(long inputTokens, long outputTokens) =>
        Value += (13 * (ulong)inputTokens) + (17 * (ulong)outputTokens) + Kind(Kinds.Stop);

    private static ulong Kind(int kind) => 19 * (ulong)(uint)(kind + 1);
}
