using System.Net;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using static EventUnion.Web.Contract.ChatSchema;

namespace EventUnion.Web.Tests;

/// <summary>Records as bodies of requests and responses, the serializer told of them in each way there is.</summary>
public class MinimalApiTests
{
    public static TheoryData<string> Ways => ["reflection", "context", "resolver"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task PostedEvent_ComesBack(string way)
    {
        await using Service service = await StartAsync(way);
        const string Json = """{"type":"text","content":"é \"x\"","new":[1]}""";
        (HttpStatusCode status, string body) = await PostAsync(service, "/events", Json);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(EventRecord.Parse(Encoding.UTF8.GetBytes(Json)), EventRecord.Parse(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task PostedSession_ComesBack(string way)
    {
        await using Service service = await StartAsync(way);
        byte[] json = await File.ReadAllBytesAsync(RepositoryRoot.Combine("schema", "examples", "get-full-session.json"), TestContext.Current.CancellationToken);
        (HttpStatusCode status, string body) = await PostAsync(service, "/sessions", Encoding.UTF8.GetString(json));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(SessionRecord.Parse(json), SessionRecord.Parse(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task UnknownEvent_IsTakenAsItIs(string way)
    {
        await using Service service = await StartAsync(way);
        Assert.Equal((HttpStatusCode.OK, """{"type":"zz","a":1}"""), await PostAsync(service, "/events", """{"type":"zz","a":1}"""));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Session_IsSent(string way)
    {
        await using Service service = await StartAsync(way);
        byte[] body = await service.Client.GetByteArrayAsync(new Uri("/sessions/s-1", UriKind.Relative), TestContext.Current.CancellationToken);
        SessionRecord session = SessionRecord.Parse(body);
        Assert.Equal("s-1", session.SessionId);
        Assert.Equal([new TextRecord { Content = "c" }], session.Events);
    }

    [Theory]
    [InlineData("/events", """{"type":"text","content":""")]
    [InlineData("/events", """{"type":"text",,}""")]
    [InlineData("/sessions", "[]")]
    [InlineData("/sessions", """{"session_id":5,"events":[]}""")]
    [InlineData("/texts", """{"type":"tool_call","content":"c"}""")]
    [InlineData("/texts", """{"type":"text","content":1}""")]
    public async Task BadBody_IsABadRequest(string path, string json)
    {
        foreach (string way in Ways.Select(static w => w.Data))
        {
            await using Service service = await StartAsync(way);
            Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(service, path, json)).Status);
        }
    }

    private static Task<Service> StartAsync(string way) => Service.StartAsync(way switch
    {
        "context" => TicketContext.Default,
        "resolver" => JsonTypeInfoResolver.Combine(EventRecordResolver.Instance),
        _ => null,
    });

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(Service service, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await service.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
