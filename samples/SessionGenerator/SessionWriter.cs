using System.Buffers;

namespace SessionGenerator;

/// <summary>Writes one session, an event at a time.</summary>
internal sealed class SessionWriter
{
    private readonly SessionPlan _plan;
    private readonly LayoutWriter _writer;
    private readonly TextSource _texts;
    private readonly IEventScript _script;
    private readonly EventPen _pen;
    private long _events;

    public SessionWriter(IBufferWriter<byte> output, SessionPlan plan)
    {
        if (!plan.IsBounded)
            throw new ArgumentException("The plan has neither a number of events nor a number of bytes, so the session would never end.", nameof(plan));
        if (plan is { Layout: Layout.Pretty, Format: HistoryFormat.Lines or HistoryFormat.Sse })
            throw new ArgumentException("An event of many lines is not for JSON Lines, nor for the data of a server-sent event.", nameof(plan));
        _plan = plan;
        var random = new SplitMix(plan.Seed);
        _texts = new TextSource(random);
        _writer = new LayoutWriter(output, plan.Layout);
        _pen = new EventPen(_writer);
        _script = plan.Workload switch
        {
            Workload.Delta => new DeltaScript(random, _texts),
            Workload.Mixed => new MixedScript(random, _texts),
            Workload.Text => new TextScript(random, _texts),
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Workload, "There is no such workload."),
        };
    }

    public SessionSize Size => new(_events, _writer.BytesWritten);

    public void Begin()
    {
        if (_plan.Format == HistoryFormat.Session)
        {
            _writer.OpenObject();
            _writer.Name("events"u8);
        }

        if (_plan.Format is HistoryFormat.Session or HistoryFormat.Array)
            _writer.OpenArray();
    }

    /// <summary>Writes the next event.</summary>
    /// <returns>False when the plan is fulfilled and nothing was written.</returns>
    public bool WriteNext()
    {
        if (_events >= _plan.Events || _writer.BytesWritten >= _plan.Bytes)
            return false;
        _writer.Between(_plan.Format switch { HistoryFormat.Sequence => "\x1E"u8, HistoryFormat.Sse => "data: "u8, _ => default });
        _script.WriteNext(_pen);
        _writer.Between(_plan.Format switch { HistoryFormat.Lines or HistoryFormat.Sequence => "\n"u8, HistoryFormat.Sse => "\n\n"u8, _ => default });
        _events++;
        return true;
    }

    public void End()
    {
        if (_plan.Format is HistoryFormat.Session or HistoryFormat.Array)
            _writer.CloseArray();
        if (_plan.Format != HistoryFormat.Session)
            return;
        _writer.Text("last_updated_at"u8, "2026-05-07T09:14:03.508211"u8);
        _writer.Text("session_id"u8, _texts.Identifier("ses-"u8, 6));
        _writer.Text("generated_title"u8, _texts.Phrase(6));
        _writer.CloseObject();
    }
}
