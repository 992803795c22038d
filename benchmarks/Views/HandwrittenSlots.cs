using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>What <see cref="HandwrittenContender"/> keeps of an event until it knows its kind.</summary>
internal struct HandwrittenSlots
{
    public const int Other = 0;
    public const int Type = 1;
    public const int ContentMember = 2;
    public const int CallIdMember = 3;
    public const int NameMember = 4;
    public const int ValueMember = 5;
    public const int UsageMember = 6;

    public int Kind;
    public int Content;
    public int CallId;
    public int Name;

    /// <summary>Of a call its arguments, of a result what it is.</summary>
    public int Value;
    public long InputTokens;
    public long OutputTokens;

    public readonly void AddTo(ref Fold fold)
    {
        switch (Kind)
        {
            case < 0:
                break;
            case <= Kinds.UserInput:
                fold.Content(Kind, Content);
                break;
            case Kinds.ToolCall:
                fold.ToolCall(CallId, Name, Value);
                break;
            case Kinds.ToolResult:
                fold.ToolResult(CallId, Name, Value);
                break;
            default:
                fold.Stop(InputTokens, OutputTokens);
                break;
        }
    }
}
