using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using ChatService.Access;
using ChatService.Http;
using ChatService.Storage;

namespace ChatService.Endpoints;

/// <summary>
/// <c>GET /api/v1/chat/{session_id}/events</c>: the events as server-sent events, those that are there and then those that come. Each stream reads the store at its own pace and has nothing but a
/// place in it: a reader that takes nothing holds a block of events, and nobody else up.
/// </summary>
internal sealed class FollowEvents(ISessionStore store, CallerLookup lookup, ServiceSettings settings, IHostApplicationLifetime lifetime)
{
    private const int FlushBytes = 32 << 10;
    private const string After = "after";
    private const string LastEventId = "Last-Event-ID";

    private readonly Shares _streams = new("live streams", settings.MaxLiveStreams, settings.MaxLiveStreamsPerCaller);

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        Reach reach = Parameters.Reach(context, caller);
        SessionHead session = await store.FindAsync(Parameters.SessionId(context), reach, context.RequestAborted) ?? throw ApiException.NotFound();
        long first = First(context, session);
        bool follows = Parameters.OptionalFlag(context, "follow", otherwise: true);
        bool marks = Parameters.OptionalFlag(context, "marks", otherwise: false);
        _streams.Take(caller, 1);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy that gathers the answer would hold events back
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await StreamAsync(context, session.Key, first, follows ? long.MaxValue : session.Events, marks, end.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The stream ends as streams do; the client connects again, with the last id that it has.
        }
        finally
        {
            _streams.GiveBack(caller, 1);
        }
    }

    private TimeSpan KeepAlive => TimeSpan.FromSeconds(settings.KeepAliveSeconds);

    /// <summary>Which event comes first: the one behind that which the client has seen last.</summary>
    private static long First(HttpContext context, SessionHead session)
    {
        long? after = Parameters.OptionalCount(context, After, 0, long.MaxValue - 1);
        (string place, string name) = (Parameters.Query, After);
        var header = context.Request.Headers[LastEventId];
        if (header.Count > 0 && header[0] is { Length: > 0 } text)
        {
            if (header.Count > 1 || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) || id == long.MaxValue)
                throw ApiException.Invalid("header", LastEventId, "Input should be the id of an event of this stream", "int_parsing");
            after = id;
            (place, name) = ("header", LastEventId);
        }

        return after is null || after < session.Events
            ? after + 1 ?? 0
            : throw ApiException.Invalid(place, name, "This session has no such event", "int_range");
    }

    /// <summary>Sends events, until there are no more to be sent, the client has hung up, or its credential is no longer good: that is asked as often as a silent stream says something.</summary>
    private async Task StreamAsync(HttpContext context, long session, long next, long end, bool marks, CancellationToken cancellationToken)
    {
        PipeWriter output = context.Response.BodyWriter;
        using ISessionWatch watch = store.Watch(session);
        long asked = Stopwatch.GetTimestamp();
        ServerSentEvent.WriteRetry(output, TimeSpan.FromSeconds(1));
        while (next < end && !cancellationToken.IsCancellationRequested)
        {
            if (Stopwatch.GetElapsedTime(asked) >= KeepAlive)
            {
                if (await lookup.FindAsync(context) is null)
                    break;
                asked = Stopwatch.GetTimestamp();
            }

            EventBlock? block = await store.ReadBlockAsync(session, next, cancellationToken);
            if (block is not null)
            {
                int from = (int)(next - block.First);
                int to = (int)Math.Min(block.Count, end - block.First);
                for (int i = from; i < to; i++)
                    ServerSentEvent.Write(output, block.First + i, block.Json(i), marks ? block.Mark(i) : null);
                next = block.First + to;
                if (output.UnflushedBytes < FlushBytes)
                    continue;
            }

            if ((await output.FlushAsync(cancellationToken)).IsCompleted)
                return;
            if (block is null)
                await WaitAsync(watch, next, output, cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Waits for events, and says now and then that it does, so that neither side takes the silence for a broken connection.</summary>
    private async Task WaitAsync(ISessionWatch watch, long next, PipeWriter output, CancellationToken cancellationToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task events = watch.WaitAsync(next, rest.Token);
        if (await Task.WhenAny(events, Task.Delay(KeepAlive, rest.Token)) != events)
            ServerSentEvent.WriteComment(output);
        await rest.CancelAsync();
    }
}
