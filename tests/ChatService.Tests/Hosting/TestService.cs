using ChatService.Endpoints;
using ChatService.Storage.Sqlite;
using EventUnion;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static ChatService.ChatSchema;

namespace ChatService.Tests.Hosting;

/// <summary>The service on a real Kestrel, on a port of the loopback that was free, with a data file of its own.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private TestService(WebApplication app, TemporaryFolder folder, string token)
    {
        _app = app;
        _folder = folder;
        Token = token;
        Address = new Uri(app.Urls.Single());
        Client = CreateClient(token);
    }

    public static Guid Organization { get; } = new("7e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a01");

    public static Guid Project { get; } = new("7e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a02");

    public Uri Address { get; }

    /// <summary>A token that reads and writes all of <see cref="Organization"/>.</summary>
    public string Token { get; }

    /// <summary>A client with that token.</summary>
    public HttpClient Client { get; }

    public string DataFile => _folder.Combine("chat.db");

    /// <summary>What bodies hold that are stored whole or not at all.</summary>
    public Shares Held => _app.Services.GetRequiredService<IngestEvents>().Held;

    public SqliteSessionStore Store => _app.Services.GetRequiredService<SqliteSessionStore>();

    public static async Task<TestService> StartAsync(Action<ServiceSettings>? configure = null, ILoggerProvider? log = null)
    {
        var folder = new TemporaryFolder();
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=" + (log is null ? "Error" : "Trace")];
        WebApplication app = ChatApplication.Build(
            arguments,
            settings =>
            {
                settings.DataFile = folder.Combine("chat.db");
                settings.RequestBurst = 100_000;
                settings.RequestsPerSecond = 100_000;
                configure?.Invoke(settings);
            },
            logging =>
            {
                logging.ClearProviders();
                if (log is not null)
                    logging.AddProvider(log);
            });
        await app.StartAsync(TestContext.Current.CancellationToken);
        string token = await FirstStart.IssueAsync(app.Services.GetRequiredService<ICredentialStore>(), new Reach(Organization, null), canWrite: true, TestContext.Current.CancellationToken);
        return new TestService(app, folder, token);
    }

    /// <summary>A client with a token, or with none. It neither decompresses nor keeps cookies.</summary>
    public HttpClient CreateClient(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Task<string> IssueAsync(Guid organization, Guid? project = null, bool canWrite = true) =>
        FirstStart.IssueAsync(Store, new Reach(organization, project), canWrite, TestContext.Current.CancellationToken);

    /// <summary>Makes a session with events, each as one append.</summary>
    public async Task<SessionHead> CreateSessionAsync(params string[] events)
    {
        SessionHead head = await Store.CreateAsync(new NewSession("ses-" + Guid.NewGuid().ToString("N"), Organization, Project), TestContext.Current.CancellationToken);
        foreach (string json in events)
            await AppendAsync(head, json);
        return head;
    }

    /// <summary>Puts events behind those of a session, together.</summary>
    public async Task AppendAsync(SessionHead session, params string[] events)
    {
        var blocks = new EventBlockBuilder();
        foreach (string json in events)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            using EventReader<Event> reader = Event.CreateReader(utf8);
            Event e = reader.Event;
            blocks.Add(utf8, e.TryGetUnknown(out UnknownEvent unknown) ? EventMark.Of(unknown.Reason) : EventMark.Of(e.Kind, e.Strays, e.TagIsInferred));
        }

        await Store.AppendAsync(new Append { Session = session.Key, Blocks = blocks.Take() }, TestContext.Current.CancellationToken);
    }

    /// <summary>Stops serving; the store stays open.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
