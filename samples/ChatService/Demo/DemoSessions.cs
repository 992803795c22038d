using ChatService.Access;
using ChatService.Ingest;
using ChatService.Storage;
using SessionGenerator;

namespace ChatService.Demo;

/// <summary>Fills a store with sessions that nobody has had, and lets one of them grow.</summary>
internal sealed class DemoSessions(ISessionStore store)
{
    private const int EventsPerAppend = 5000;

    /// <summary>What sessions from the field hold beside what the schema promises: an event of tomorrow, one that breaks its schema, one without a tag, and text that looks like markup.</summary>
    private static readonly string[] s_oddities =
    [
        """{"type":"user_input","content":"What if an event holds <script>alert('markup')</script>, or is not what the schema says?"}""",
        """{"type":"plan_update","steps":["look","think","answer"],"revision":2.50}""",
        """{"type":"text","content":7}""",
        """{"name":"read_page","call_id":"call-odd","arguments":{"page":12345678901234567890}}""",
        """{"type":"tool_result","name":"read_page","call_id":"call-odd","result":{"pages":[1,2,3]},"image_attachment":{"attachment_name":"page-1.png","source_id":"doc-7"}}""",
        """{"type":"text","content":"It is shown as it is, and marked: <b>nothing</b> in an event is ever taken for HTML."}""",
        """{"type":"stop","error":null,"is_error":false,"usage":{"duration_ms":1834.5,"total_input_tokens":2210,"total_output_tokens":96,"turns":2}}""",
    ];

    /// <summary>Makes the sessions.</summary>
    /// <returns>The one that is to grow.</returns>
    public async Task<SessionHead> CreateAsync(CancellationToken cancellationToken)
    {
        await AddAsync("ses-demo-large", Synthetic(Workload.Mixed, 100_000, seed: 3), cancellationToken);
        await AddAsync("ses-demo-prose", Synthetic(Workload.Text, 60, seed: 5), cancellationToken);
        await AddAsync("ses-demo-agent", Synthetic(Workload.Mixed, 1200, seed: 7), cancellationToken);
        await AddAsync("ses-demo-odd", Events(s_oddities), cancellationToken);
        return await AddAsync("ses-demo-live", Synthetic(Workload.Mixed, 40, seed: 11), cancellationToken);
    }

    /// <summary>Makes a session of the events of a document.</summary>
    public async Task<SessionHead> AddAsync(string id, byte[] document, CancellationToken cancellationToken)
    {
        SessionHead session = await store.CreateAsync(new NewSession(id, FirstStart.Organization, Guid.Empty), cancellationToken);
        foreach (Append append in Appends(session, document, EventsPerAppend))
            await store.AppendAsync(append, cancellationToken);
        return session;
    }

    /// <summary>Adds events to a session one by one, as a model writes, until it is told to end.</summary>
    public async Task GrowAsync(SessionHead session, CancellationToken cancellationToken)
    {
        try
        {
            for (ulong seed = 100; ; seed++)
            {
                foreach (Append append in Appends(session, Synthetic(Workload.Mixed, 400, seed), eventsPerAppend: 1))
                {
                    await store.AppendAsync(append, cancellationToken);
                    await Task.Delay(TimeSpan.FromMilliseconds(120), cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service ends.
        }
    }

    private static byte[] Synthetic(Workload workload, long events, ulong seed) =>
        SyntheticSession.Create(new SessionPlan { Workload = workload, Events = events, Seed = seed });

    private static byte[] Events(string[] events) =>
        System.Text.Encoding.UTF8.GetBytes($$"""{"events":[{{string.Join(',', events)}}],"session_id":"","last_updated_at":""}""");

    /// <summary>The events of a document, as they come into a session.</summary>
    private static List<Append> Appends(SessionHead session, byte[] document, int eventsPerAppend)
    {
        var appends = new List<Append>();
        var intake = new EventIntake(UploadState.Start, isKeyed: false, start: 0, needsTitle: true);
        using HistoryReader<Session, Event> reader = Session.CreateReader(document);
        foreach (Event e in reader.Events)
        {
            intake.TryTake(e);
            if (intake.WaitingEvents == eventsPerAppend)
                appends.Add(intake.Take(session.Key, null));
        }

        if (intake.WaitingEvents > 0)
            appends.Add(intake.Take(session.Key, null));
        return appends;
    }
}
