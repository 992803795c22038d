using System.Diagnostics;
using ChatService.Tests.Durability;

namespace ChatService.Tests.Starting;

/// <summary>The program as it is started at a terminal.</summary>
public class StartTests
{
    [Fact]
    public async Task FirstStart_PrintsATokenThatGetsInAndTheSecondDoesNot()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("new/chat.db");
        string token;
        using (ServiceProcess first = await ServiceProcess.StartAsync(file))
        {
            token = first.Token!;
            using HttpClient client = Client(first, token);
            Assert.Equal(HttpStatusCode.Created, (await client.PostAsync(new Uri("/api/v1/chat", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode);
        }

        using ServiceProcess second = await ServiceProcess.StartAsync(file);
        Assert.Null(second.Token);
        using HttpClient again = Client(second, token);
        Assert.Equal(1, (await (await again.Ask("/api/v1/chat")).JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Demo_HasSessionsOneOfThemGrowing()
    {
        using ServiceProcess demo = await ServiceProcess.StartAsync(dataFile: null);
        using HttpClient client = Client(demo, demo.Token);
        async Task<long> LiveAsync()
        {
            JsonElement[] sessions = [.. (await (await client.Ask("/api/v1/chat")).JsonAsync()).GetProperty("items").EnumerateArray()];
            return sessions.Length < 5 ? 0 : sessions.Single(s => s.GetProperty("session_id").GetString() == "ses-demo-live").GetProperty("event_count").GetInt64();
        }

        long first = await LiveAsync();
        Assert.True(first > 0); // they are there when it says that it is ready
        while (await LiveAsync() <= first)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        using HttpResponseMessage large = await client.Ask("/api/v1/chat/ses-demo-large");
        Assert.True(large.Content.Headers.ContentLength > 5_000_000);
    }

    [Fact]
    public async Task DemoInAFileOfTheUsers_IsRefusedInALineAndTheFileIsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("mine.db");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        (int exitCode, string errors) = await RunAsync("--demo", "--data", file, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: --demo .*--data.*\n$", errors);
        Assert.Equal(0, new FileInfo(file).Length);
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsToldInALine()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("letter.txt");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 500)), TestContext.Current.CancellationToken);

        (int exitCode, string errors) = await RunAsync("--data", file, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: .*not a database.*\n$", errors);
    }

    [Fact]
    public async Task FolderForAFile_IsToldInALine()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("data"));

        (int exitCode, string errors) = await RunAsync("--data", folder.Combine("data"), "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: .*unable to open database file.*\n$", errors);
    }

    [Fact]
    public async Task PortOfAnother_IsToldInALine()
    {
        await using TestService other = await TestService.StartAsync();
        using var folder = new TemporaryFolder();

        (int exitCode, string errors) = await RunAsync("--data", folder.Combine("chat.db"), "--urls", other.Address.ToString());

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: .*address already in use.*\n$", errors);
    }

    [Theory]
    [InlineData("here")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("unix:/nowhere/socket")]
    public async Task AddressThatCantBeListenedOn_IsToldInALine(string address)
    {
        using var folder = new TemporaryFolder();

        (int exitCode, string errors) = await RunAsync("--data", folder.Combine("chat.db"), "--urls", address);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: .*\n$", errors);
    }

    [Fact]
    public async Task FileWithoutAName_IsToldInALine()
    {
        (int exitCode, string errors) = await RunAsync("--data", "", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The service can't start: .*\n$", errors);
    }

    [Theory]
    [InlineData("Chat__MaxEventBytes", "400000000")]
    [InlineData("Chat__MaxEventBytes", "many")]
    [InlineData("Chat__MaxDepth", "1001")]
    [InlineData("Chat__RequestBurst", "0")]
    [InlineData("Chat__KeepAliveSeconds", "0")]
    [InlineData("Chat__StoreWaitSeconds", "-1")]
    [InlineData("Chat__MaxBodyBytes", "-1")]
    [InlineData("Chat__MaxWholeBodyBytes", "-1")]
    [InlineData("Chat__MaxWholeBodyBytes", "2000000000000000000")]
    [InlineData("Chat__MaxHeldBytesPerCaller", "-1")]
    [InlineData("Chat__SignInHours", "1e300")]
    [InlineData("Chat__UploadDays", "-5")]
    public async Task SettingThatIsNone_IsToldInALine(string name, string value)
    {
        using var folder = new TemporaryFolder();

        (int exitCode, _, string errors) = await RunAsync([(name, value)], "--data", folder.Combine("chat.db"), "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Matches($@"^The service can't start: .*{name["Chat__".Length..]}.*\n$", errors);
    }

    [Fact]
    public void BytesBeyondAnInt_AreASettingAsAnyOther()
    {
        const long Bytes = 1L << 32;
        var settings = new ServiceSettings { MaxFileBytes = Bytes, MaxBodyBytes = Bytes, MaxWholeBodyBytes = Bytes, MaxHeldBytes = Bytes, MaxHeldBytesPerCaller = Bytes };

        Assert.True(new ServiceSettingsValidator().Validate(null, settings).Succeeded);
    }

    [Fact]
    public async Task Token_IsMadeInTheDataFileOfTheConfiguration()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");

        (int exitCode, string output, _) = await RunAsync([("Chat__DataFile", file)], "token", "--organization", TestService.Organization.ToString());

        Assert.Equal(0, exitCode);
        using ServiceProcess service = await ServiceProcess.StartAsync(file);
        Assert.Null(service.Token);
        using HttpClient client = Client(service, output.Trim());
        Assert.Equal(HttpStatusCode.OK, (await client.Ask("/api/v1/chat")).StatusCode);
    }

    [Fact]
    public async Task TokenForAFileThatIsNoDatabase_IsToldInALine()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("data"));

        (int exitCode, string output, string errors) = await RunAsync([], "token", "--organization", TestService.Organization.ToString(), "--data", folder.Combine("data"));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Matches(@"^No token was made: .*unable to open database file.*\n$", errors);
    }

    private static HttpClient Client(ServiceProcess service, string? token) => new() { BaseAddress = service.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    private static async Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments)
    {
        (int exitCode, _, string errors) = await RunAsync([], arguments);
        return (exitCode, errors);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatService.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, errors);
    }
}
