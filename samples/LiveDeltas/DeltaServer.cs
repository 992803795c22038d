using System.Runtime.CompilerServices;
using static LiveDeltas.ChatSchema;

namespace LiveDeltas;

/// <summary>A web server that answers as a model does: in fragments, with pauses. It stands in for a service of yours.</summary>
internal static class DeltaServer
{
    private const string Text = "Three supplier contracts expire this year: two in June, one in November. The one in November renews itself unless it is ended by the end of August.";

    /// <summary>A server on a free port of this machine, with one endpoint, <c>/answer</c>.</summary>
    public static WebApplication Create()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        server.MapGet("/answer", static (CancellationToken gone) => TypedResults.ServerSentEvents(Answer(gone)));
        return server;
    }

    private static async IAsyncEnumerable<EventRecord> Answer([EnumeratorCancellation] CancellationToken gone)
    {
        yield return new ThinkingDeltaRecord { Content = "Search the contracts by their end." };
        foreach (string word in Text.Split(' '))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(60), gone);
            yield return new TextDeltaRecord { Content = word + " " };
        }

        yield return new StopRecord { Error = null, IsError = false, Usage = new UsageRecord { Turns = 1 } };
    }
}
