using System.Net.Http.Headers;
using ChatClient.Errors;
using ChatClient.Internal;
using EventUnion;
using static ChatClient.ChatSchema;

namespace ChatClient;

/// <summary>Calls the service. Thread-safe, as its <see cref="HttpClient"/> is.</summary>
/// <param name="http">Sends the requests. It is not disposed; give it handlers, time limits and proxies as you like.</param>
/// <param name="options">Where the service is, and how to ask it; null for what the environment says.</param>
public sealed class SessionClient(HttpClient http, SessionClientOptions? options = null)
{
    private readonly SessionClientOptions _options = options ?? SessionClientOptions.FromEnvironment();

    /// <summary>
    /// <c>GET /api/v1/chat/{session_id}</c>: hands the events of a session to a visitor while they arrive, in memory that its largest event bounds, and gives the envelope.
    /// </summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="visitor">Receives the events. A struct is copied in, and comes back in the result.</param>
    /// <param name="scope">Whose session it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The visitor, the envelope, and what was wrong with the data if anything was.</returns>
    /// <remarks>A request is sent again, with growing waits, until its answer begins: where the connection fails, and for the statuses 408, 429 and 5xx. Not later: events that have been visited can't be taken back.</remarks>
    /// <exception cref="ChatUnauthorizedException">The key is not good.</exception>
    /// <exception cref="SessionNotFoundException">There is no such session for this key.</exception>
    /// <exception cref="ChatValidationException">A parameter is wrong.</exception>
    /// <exception cref="ChatException">The service can't be reached, answers otherwise, or the answer broke off; its events up to there have been visited.</exception>
    public async Task<HistoryResult<Session, Event, TVisitor>> GetFullSessionAsync<TVisitor>(string sessionId, TVisitor visitor, SessionScope scope = default, CancellationToken cancellationToken = default)
        where TVisitor : IEventVisitor
    {
        using HttpResponseMessage response = await SendAsync(Address(sessionId, "", scope), null, new Backoff(_options), cancellationToken);
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var read = new RecordReadOptions { Events = _options.Events, ReturnSourceFaults = true };
        HistoryResult<Session, Event, TVisitor> result = await Session.ReadAsync(body, visitor, read, cancellationToken);
        if (result.Read.Fault is { } fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ChatException(null, $"The answer broke off after {result.Events} events.", fault);
        }

        return result;
    }

    /// <summary>
    /// <c>GET /api/v1/chat/{session_id}/events</c>: hands the events of a session to a visitor, those that are there and those that come, each once and in order, also if the connection breaks,
    /// until it is cancelled or a visitor that is <see cref="IStoppable"/> has seen enough. An event that can't be read is left out and counted; <see cref="SessionClientOptions.OnBadEvent"/> is told of it.
    /// </summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="visitor">Receives the events. A struct is copied in, and comes back in the result.</param>
    /// <param name="lastEventId">The id of the last event that is known; null to begin with the first one.</param>
    /// <param name="scope">Whose session it is.</param>
    /// <param name="cancellationToken">Ends the call, as its normal end: the result comes back.</param>
    /// <returns>The visitor, the id of the last event, to go on from later, and what was left out.</returns>
    /// <exception cref="ChatException">The service refuses, or can't be reached for as many times as <see cref="SessionClientOptions.MaxRetries"/> says in a row.</exception>
    public async Task<FollowResult<TVisitor>> FollowAsync<TVisitor>(string sessionId, TVisitor visitor, string? lastEventId = null, SessionScope scope = default, CancellationToken cancellationToken = default)
        where TVisitor : IEventVisitor
    {
        long badEvents = 0;
        EventError? lastError = null;
        var read = new RecordReadOptions
        {
            Events = _options.Events,
            BadRecords = BadRecordPolicy.Skip,
            OnBadRecord = bad =>
            {
                badEvents++;
                lastError = bad.Error;
                _options.OnBadEvent?.Invoke(bad);
            },
            ReturnSourceFaults = true,
        };
        var backoff = new Backoff(_options);
        Uri address = Address(sessionId, "/events", scope);
        try
        {
            while (visitor is not IStoppable { IsStopped: true })
            {
                using HttpResponseMessage response = await SendAsync(address, lastEventId, backoff, cancellationToken);
                if (response.Content.Headers.ContentType?.MediaType is var type && type != "text/event-stream")
                    throw new ChatException(response.StatusCode, $"The answer is {type ?? "of no media type"}, and no stream of events.");
                await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
                ReadResult<TVisitor> result = await Event.ReadAsync(body, Framing.ServerSentEvents, visitor, read, cancellationToken);
                visitor = result.Visitor;
                lastEventId = result.LastEventId ?? lastEventId;
                if (result.Events > 0)
                    backoff.Reset();
                if (visitor is not IStoppable { IsStopped: true })
                    await backoff.WaitAsync(result.RetryAfter, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // How following ends.
        }

        return new FollowResult<TVisitor>(visitor, lastEventId, badEvents, lastError);
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, string? lastEventId, Backoff backoff, CancellationToken cancellationToken)
    {
        for (int retry = 0; ; retry++)
        {
            TimeSpan? asked = null;
            try
            {
                using HttpRequestMessage request = Request(address, lastEventId);
                HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return response;
                using (response)
                {
                    if (retry >= _options.MaxRetries || !Backoff.MayHelp(response.StatusCode))
                        throw await ErrorBody.ReadAsync(response, cancellationToken);
                    asked = backoff.Asked(response);
                }
            }
            catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The second is how the client's own time limit shows.
                if (retry >= _options.MaxRetries)
                    throw new ChatException(null, "The service can't be reached.", e);
            }

            await backoff.WaitAsync(asked, cancellationToken);
        }
    }

    private HttpRequestMessage Request(Uri address, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_options.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return request;
    }

    private Uri Address(string sessionId, string resource, SessionScope scope)
    {
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        if (sessionId is "." or "..")
            throw new ArgumentException("In an address this is a step to somewhere else, and no name.", nameof(sessionId));
        List<string> query = [];
        if (scope.OrganizationId is { } organization)
            query.Add($"organization_id={organization:D}");
        if (scope.ProjectId is { } project)
            query.Add($"project_id={project:D}");
        string parameters = query.Count == 0 ? "" : "?" + string.Join('&', query);
        return new Uri($"{_options.BaseAddress.AbsoluteUri.TrimEnd('/')}/api/v1/chat/{Uri.EscapeDataString(sessionId)}{resource}{parameters}");
    }
}
