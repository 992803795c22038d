using System.Net.Sockets;

namespace ChatService.Tests.Hosting;

/// <summary>Requests as no client library sends them.</summary>
internal static class RawRequest
{
    /// <summary>Sends bytes as they are, Latin-1, and gives the answer up to the end of the connection.</summary>
    public static async Task<string> SendRawAsync(this TestService service, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the head of a request, then its body a byte at a time with long waits, and gives the answer's first line.</summary>
    public static async Task<string?> DripAsync(this TestService service, string head)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        Task<string?> answer = reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        while (await Task.WhenAny(answer, Task.Delay(300, TestContext.Current.CancellationToken)) != answer)
            await stream.WriteAsync("["u8.ToArray(), TestContext.Current.CancellationToken);
        return await answer;
    }
}
