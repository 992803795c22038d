namespace ChatService.Tests.Client;

/// <summary>Answers requests by a script, one after the other, and keeps what was asked.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] script) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(script[Math.Min(Requests.Count, script.Length) - 1]());
    }
}
