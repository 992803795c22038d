namespace EventUnion.Benchmarks.Harness;

/// <summary>The kinds of event, numbered as the checksum counts them.</summary>
internal static class Kinds
{
    public const int ThinkingDelta = 0;
    public const int TextDelta = 1;
    public const int Thinking = 2;
    public const int Text = 3;
    public const int UserInput = 4;
    public const int ToolCall = 5;
    public const int ToolResult = 6;
    public const int Stop = 7;
    public const int Count = 8;
}
