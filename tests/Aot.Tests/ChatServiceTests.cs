using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatService.Tests.Durability;

namespace EventUnion.Aot.Tests;

/// <summary>The service as a native program.</summary>
public class ChatServiceTests(NativeService native)
{
    private static readonly string[] s_events =
    [
        """{"content":"What now?","type":"user_input"}""",
        """{"type":"from_the_future","figure":2.50}""",
        """{"type":"tool_call","name":"f","call_id":"c","arguments":{"deep":[[1e400]]}}""",
        """{"type":"stop","error":null,"is_error":false,"usage":{"duration_ms":12.5,"turns":1}}""",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Publishing_HasNoWarning() => native.RequireCleanPublish();

    [Fact]
    public async Task Requests_AreAnswered()
    {
        native.Require();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("eventunion-aot-chat-");
        try
        {
            using ServiceProcess service = await ServiceProcess.StartAsync(Path.Combine(folder.FullName, "chat.db"), native.Program);
            using var client = new HttpClient { BaseAddress = service.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Token);

            string session = await CreateAsync(client);
            await IngestAsync(client, session);
            string body = await client.GetStringAsync(session, Cancellation);
            Assert.StartsWith($"{{\"events\":[{string.Join(',', s_events)}],", body, StringComparison.Ordinal);
            Assert.Equal("What now?", Parse(body).GetProperty("generated_title").GetString());
            Assert.Equal("""{"duration_ms":12.5,"error":null,"is_error":false,"total_input_tokens":null,"total_output_tokens":null,"turns":1}""", Parse(body).GetProperty("job_metadata").GetRawText());

            string live = await client.GetStringAsync(session + "/events?follow=false&marks=true", Cancellation);
            Assert.Contains("id: 1\nmark: unknown UnknownTag\ndata: " + s_events[1] + "\n", live, StringComparison.Ordinal);
            Assert.Equal(1, Parse(await client.GetStringAsync("/api/v1/chat", Cancellation)).GetProperty("items").GetArrayLength());
            Assert.Contains("session-page.js", await client.GetStringAsync("/sessions/any", Cancellation), StringComparison.Ordinal);
            await RefusesAsync(client, session);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CreateAsync(HttpClient client)
    {
        using var content = new StringContent("""{"index_ids":["idx-a"]}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage created = await client.PostAsync(new Uri("/api/v1/chat", UriKind.Relative), content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return created.Headers.Location!.ToString();
    }

    private static async Task IngestAsync(HttpClient client, string session)
    {
        using var content = new StringContent(string.Concat(s_events.Select(e => e + "\n")), Encoding.UTF8, "application/x-ndjson");
        using HttpResponseMessage stored = await client.PostAsync(new Uri(session + "/events", UriKind.Relative), content, Cancellation);
        Assert.Equal(s_events.Length, Parse(await stored.Content.ReadAsStringAsync(Cancellation)).GetProperty("stored").GetInt32());
    }

    private static async Task RefusesAsync(HttpClient client, string session)
    {
        using HttpResponseMessage invalid = await client.GetAsync(new Uri(session + "?project_id=7", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
        Assert.Equal("project_id", Parse(await invalid.Content.ReadAsStringAsync(Cancellation)).GetProperty("detail")[0].GetProperty("loc")[1].GetString());
        client.DefaultRequestHeaders.Authorization = null;
        using HttpResponseMessage stranger = await client.GetAsync(new Uri(session, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
