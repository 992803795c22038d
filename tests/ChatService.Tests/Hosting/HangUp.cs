using System.Globalization;
using System.Net.Sockets;

namespace ChatService.Tests.Hosting;

/// <summary>A client that hangs up.</summary>
internal static class HangUp
{
    /// <summary>Sends events with bad ones to be skipped, says that more will come, waits until some are stored, and hangs up.</summary>
    public static async Task InTheMiddleAsync(TestService service, SessionHead session, byte[] beginning, string mediaType, string keyHeader, string key)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        string head = string.Join(
            "\r\n",
            $"POST /api/v1/chat/{session.Id}/events?on_bad=skip HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + service.Token,
            "Content-Type: " + mediaType,
            $"{keyHeader}: {key}",
            "Content-Length: " + (beginning.Length + 1000).ToString(CultureInfo.InvariantCulture),
            "\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        await stream.WriteAsync(beginning, TestContext.Current.CancellationToken);
        while ((await service.EventsAsync(session)).Length == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        client.Client.LingerState = new LingerOption(true, 0);
    }
}
