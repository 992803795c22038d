using EventUnion;
using static SessionGenerator.Tests.ChatSchema;

namespace SessionGenerator.Tests;

/// <summary>What the generated reader finds in a session.</summary>
internal struct KindCounts : IEventVisitor
{
    public long Deltas;
    public long Texts;
    public long Calls;
    public long Results;
    public long Stops;
    public long Inputs;
    public long Unknown;
    public long Strays;
    public long ContentBytes;
    public long Escapes;
    public int SmallestResult;
    public int LargestResult;

    public readonly long Known => Deltas + Texts + Calls + Results + Stops + Inputs;

    public void Visit(ThinkingDelta e) => Deltas++;

    public void Visit(TextDelta e) => Deltas++;

    public void Visit(Thinking e)
    {
        Texts++;
        Look(e.Content.Raw);
    }

    public void Visit(Text e)
    {
        Texts++;
        Look(e.Content.Raw);
    }

    public void Visit(ToolCall e)
    {
        Calls++;
        Strays += e.Strays ? 1 : 0;
    }

    public void Visit(ToolResult e)
    {
        Results++;
        Strays += e.Strays ? 1 : 0;
        int length = e.Result.Value.Raw.Length;
        SmallestResult = SmallestResult == 0 ? length : Math.Min(SmallestResult, length);
        LargestResult = Math.Max(LargestResult, length);
    }

    public void Visit(Stop e)
    {
        Stops++;
        Strays += e.Strays ? 1 : 0;
    }

    public void Visit(UserInput e)
    {
        Inputs++;
        Look(e.Content.Raw);
    }

    public void Visit(UnknownEvent e) => Unknown++;

    private void Look(ReadOnlySpan<byte> escaped)
    {
        ContentBytes += escaped.Length;
        for (int at; (at = escaped.IndexOf((byte)'\\')) >= 0; escaped = escaped[(at + 2)..])
            Escapes++;
    }
}
