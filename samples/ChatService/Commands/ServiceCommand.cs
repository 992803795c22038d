using System.CommandLine;
using System.Net.Sockets;
using ChatService.Access;
using ChatService.Demo;
using ChatService.Storage;
using Microsoft.Data.Sqlite;

namespace ChatService.Commands;

/// <summary>The command line.</summary>
internal static class ServiceCommand
{
    private static readonly Option<string> s_data = new("--data") { Description = "The data file. Default: the one of the configuration, or chat.db in your folder for application data.", Recursive = true };
    private static readonly Option<string> s_urls = new("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5080" };
    private static readonly Option<bool> s_demo = new("--demo") { Description = "Starts with made-up sessions, one of them growing, in a data file that is deleted at the end." };
    private static readonly Option<Guid> s_organization = new("--organization") { Description = "The organization whose sessions the token is for.", Required = true };
    private static readonly Option<Guid?> s_project = new("--project") { Description = "The only project that the token is for." };
    private static readonly Option<bool> s_readOnly = new("--read-only") { Description = "The token can't make sessions or add events." };

    public static Task<int> RunAsync(string[] args)
    {
        var token = new Command("token", "Makes a token for the API, and prints it once.") { s_organization, s_project, s_readOnly };
        token.SetAction(IssueTokenAsync);
        var root = new RootCommand("Keeps chat sessions, and serves them.") { s_data, s_urls, s_demo, token };
        root.SetAction(ServeAsync);
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> ServeAsync(ParseResult command, CancellationToken cancellationToken)
    {
        if (command.GetValue(s_demo) && command.GetValue(s_data) is not null)
        {
            await command.InvocationConfiguration.Error.WriteLineAsync("The service can't start: --demo has a data file of its own, and --data is another.");
            return 1;
        }

        using DemoFolder? demo = command.GetValue(s_demo) ? new DemoFolder() : null;
        await using WebApplication? app = await StartAsync(command, demo, cancellationToken);
        if (app is null)
            return 1;
        Task growing = demo is null ? Task.CompletedTask : await GrowAsync(app, cancellationToken);
        await AnnounceAsync(app, command.InvocationConfiguration.Output, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        await growing;
        return 0;
    }

    /// <summary>Starts the service. Where that fails for a reason from outside, it says so in a line, and gives null.</summary>
    private static async Task<WebApplication?> StartAsync(ParseResult command, DemoFolder? demo, CancellationToken cancellationToken)
    {
        WebApplication? app = null;
        try
        {
            app = ChatApplication.Build(
                ["--urls", command.GetValue(s_urls)!],
                settings => settings.DataFile = command.GetValue(s_data) ?? demo?.DataFile ?? settings.DataFile);
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch (Exception e) when (IsOutside(e))
        {
            if (app is not null)
                await app.DisposeAsync();
            await command.InvocationConfiguration.Error.WriteLineAsync($"The service can't start: {e.Message}");
            return null;
        }
    }

    /// <summary>Says where the service is, and at the first start how to get in: to the terminal, not to the log, since logs are kept and sent around.</summary>
    private static async Task AnnounceAsync(WebApplication app, TextWriter terminal, CancellationToken cancellationToken)
    {
        foreach (string address in app.Urls)
            await terminal.WriteLineAsync($"Listening on {address}");
        if (await FirstStart.CreateTokenAsync(app.Services.GetRequiredService<ICredentialStore>(), cancellationToken) is { } token)
        {
            await terminal.WriteLineAsync($"First start: a token was made. It is shown only now.\n\n    {token}\n");
            await terminal.WriteLineAsync($"Sign in with it in a browser: {app.Urls.First()}/#token={token}");
        }

        await terminal.WriteLineAsync("Ready.");
    }

    /// <summary>Makes the demo's sessions; what is given goes on until the service ends.</summary>
    private static async Task<Task> GrowAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var sessions = new DemoSessions(app.Services.GetRequiredService<ISessionStore>());
        SessionHead live = await sessions.CreateAsync(cancellationToken);
        return sessions.GrowAsync(live, app.Lifetime.ApplicationStopping);
    }

    private static async Task<int> IssueTokenAsync(ParseResult command, CancellationToken cancellationToken)
    {
        try
        {
            // Not started: only what the service would take for its data file is wanted.
            await using WebApplication app = ChatApplication.Build([], settings => settings.DataFile = command.GetValue(s_data) ?? settings.DataFile);
            var reach = new Reach(command.GetValue(s_organization), command.GetValue(s_project));
            string token = await FirstStart.IssueAsync(app.Services.GetRequiredService<ICredentialStore>(), reach, !command.GetValue(s_readOnly), cancellationToken);
            await command.InvocationConfiguration.Output.WriteLineAsync(token);
            return 0;
        }
        catch (Exception e) when (IsOutside(e))
        {
            await command.InvocationConfiguration.Error.WriteLineAsync($"No token was made: {e.Message}");
            return 1;
        }
    }

    /// <summary>Whether it is for a reason that a person at the terminal can do something about: a file, or an address to listen on. An address that is none, or is not this machine's, is refused in many ways.</summary>
    private static bool IsOutside(Exception e) => e is SqliteException or StoreUnavailableException or InvalidDataException or IOException or UnauthorizedAccessException
        or SocketException or FormatException or ArgumentException or InvalidOperationException;
}
