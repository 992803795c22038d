namespace ChatService.Tests.Durability;

/// <summary>Sends requests to where the service is now.</summary>
internal sealed class MovingHandler(ServicePlace place) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(place.Address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
