using System.Net;

namespace ChatClient.Internal;

/// <summary>How long to wait before asking again, and whether to.</summary>
internal sealed class Backoff(SessionClientOptions options)
{
    private TimeSpan _next = options.FirstDelay;

    /// <summary>Whether the same request may do better later.</summary>
    public static bool MayHelp(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>Begins with short waits again.</summary>
    public void Reset() => _next = options.FirstDelay;

    /// <summary>Waits. All clients of a service that was away must not come back at one moment, so a part of the wait is random.</summary>
    /// <param name="asked">How long the service asks to wait, if it does; a time that is past is none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitAsync(TimeSpan? asked, CancellationToken cancellationToken)
    {
        TimeSpan delay = asked > TimeSpan.Zero ? asked.Value : _next * (0.5 + (Random.Shared.NextDouble() / 2));
        _next = Shorter(_next * 2, options.LongestDelay);
        return Task.Delay(Shorter(delay, options.LongestDelay), options.Clock, cancellationToken);
    }

    /// <summary>How long an answer asks to wait, if it does.</summary>
    public TimeSpan? Asked(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - options.Clock.GetUtcNow() : null;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
