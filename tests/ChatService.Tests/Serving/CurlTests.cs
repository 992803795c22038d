using System.Diagnostics;

namespace ChatService.Tests.Serving;

public class CurlTests
{
    /// <summary>As the endpoint's documentation has it.</summary>
    private const string Documented = """
        curl https://api.cloud.llamaindex.ai/api/v1/chat/$SESSION_ID \
            -H "Authorization: Bearer $LLAMA_CLOUD_API_KEY"
        """;

    [Fact]
    public async Task DocumentedCommand_GetsTheSession()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string command = Documented.Replace("https://api.cloud.llamaindex.ai/", service.Address.ToString(), StringComparison.Ordinal);
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SESSION_ID"] = session.Id;
        start.Environment["LLAMA_CLOUD_API_KEY"] = service.Token;

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (process.ExitCode == 127)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "curl not found");
            Assert.Skip("skipped: curl not found");
        }

        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(await (await service.Client.Ask("/api/v1/chat/" + session.Id)).TextAsync(), output);
    }
}
