namespace SessionGenerator;

/// <summary>An agent's turns: a question; then thinking and a tool's call and its result, once to three times; then the answer, and a stop.</summary>
internal sealed class MixedScript(SplitMix random, TextSource texts) : IEventScript
{
    private readonly DeltaRun _thinking = new("thinking_delta");
    private readonly DeltaRun _answer = new("text_delta");
    private readonly ToolScript _tools = new(random, texts);
    private Step _step = Step.Ask;
    private int _callsLeft;

    private enum Step
    {
        Ask,
        Think,
        Call,
        Result,
        Answer,
        Stop,
    }

    public void WriteNext(EventPen pen)
    {
        switch (_step)
        {
            case Step.Ask:
                pen.Content("user_input"u8, texts.Passage(random.LogBetween(40, 300)));
                _callsLeft = random.Between(1, 3);
                Think();
                break;
            case Step.Think:
                if (_thinking.WriteNext(pen, texts))
                    _step = Step.Call;
                break;
            case Step.Call:
                _tools.WriteCall(pen);
                _step = Step.Result;
                break;
            case Step.Result:
                _tools.WriteResult(pen);
                AfterResult();
                break;
            case Step.Answer:
                if (_answer.WriteNext(pen, texts))
                    _step = Step.Stop;
                break;
            default:
                WriteStop(pen);
                _step = Step.Ask;
                break;
        }
    }

    private void AfterResult()
    {
        if (--_callsLeft > 0)
        {
            Think();
            return;
        }

        _answer.Begin(random.Between(40, 130));
        _step = Step.Answer;
    }

    private void Think()
    {
        _thinking.Begin(random.Between(6, 36));
        _step = Step.Think;
    }

    private void WriteStop(EventPen pen)
    {
        bool failed = random.PerMille(20);
        LayoutWriter writer = pen.Writer;
        pen.Begin("stop"u8);
        if (failed)
            writer.Text("error"u8, texts.Phrase(5));
        else
            writer.Scalar("error"u8, "null"u8);
        writer.Scalar("is_error"u8, failed ? "true"u8 : "false"u8);
        writer.Name("usage"u8);
        writer.OpenObject();
        writer.Number("duration_ms"u8, random.Between(800, 90_000));
        writer.Number("total_input_tokens"u8, random.LogBetween(900, 120_000));
        writer.Number("total_output_tokens"u8, random.LogBetween(60, 6_000));
        writer.Number("turns"u8, random.Between(1, 9));
        writer.CloseObject();
        pen.End("stop"u8);
    }
}
