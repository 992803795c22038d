namespace SessionGenerator;

/// <summary>Finished texts.</summary>
internal sealed class TextScript(SplitMix random, TextSource texts) : IEventScript
{
    public void WriteNext(EventPen pen)
    {
        ReadOnlySpan<byte> tag = random.Below(20) switch
        {
            < 3 => "user_input"u8,
            < 10 => "thinking"u8,
            _ => "text"u8,
        };
        pen.Content(tag, texts.Passage(random.LogBetween(100, 2920)));
    }
}
