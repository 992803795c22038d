namespace SessionGenerator;

/// <summary>Runs of thinking, then runs of text, in fragments.</summary>
internal sealed class DeltaScript(SplitMix random, TextSource texts) : IEventScript
{
    private bool _thinking;
    private int _left;

    public void WriteNext(EventPen pen)
    {
        if (_left-- == 0)
        {
            _thinking = !_thinking;
            _left = _thinking ? random.Between(10, 60) : random.Between(40, 160);
        }

        pen.Content(_thinking ? "thinking_delta"u8 : "text_delta"u8, texts.Fragment());
    }
}
