using System.CommandLine;
using ChatClient;
using ChatClient.Errors;

var session = new Argument<string>("session") { Description = "The session's id." };
var follow = new Option<bool>("--follow") { Description = "Goes on with the events that come, until Ctrl+C." };
var command = new RootCommand($"Prints a chat session. The key is in {SessionClientOptions.ApiKeyVariable}, the service's address in {SessionClientOptions.BaseAddressVariable}.") { session, follow };
command.SetAction(async (arguments, cancellationToken) =>
{
    using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
    var printer = new Printer(arguments.InvocationConfiguration.Output);
    string id = arguments.GetValue(session)!;
    try
    {
        TextWriter errors = arguments.InvocationConfiguration.Error;
        var client = new SessionClient(http, SessionClientOptions.FromEnvironment() with { OnBadEvent = bad => errors.WriteLine($"An event is left out: {bad.Error.Message}") });
        if (arguments.GetValue(follow))
        {
            await client.FollowAsync(id, printer, cancellationToken: cancellationToken);
            return 0;
        }

        var result = await client.GetFullSessionAsync(id, printer, cancellationToken: cancellationToken);
        if (result.Read.Error is not { } error)
            return 0;
        await arguments.InvocationConfiguration.Error.WriteLineAsync($"The answer is not what the schema says: {error.Message}");
        return 2;
    }
    catch (Exception e) when (e is ChatException or ArgumentException)
    {
        await arguments.InvocationConfiguration.Error.WriteLineAsync(e.Message);
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
