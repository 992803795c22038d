namespace ChatService.Tests.Serving;

public class ListSessionsTests
{
    [Fact]
    public async Task Pages_HoldEverySessionOnceLastChangedFirst()
    {
        await using TestService service = await TestService.StartAsync();
        var made = new List<string>();
        for (int i = 0; i < 7; i++)
            made.Add((await service.CreateSessionAsync(Events.Unknown)).Id);
        made.Reverse();

        var seen = new List<string>();
        string? token = null;
        do
        {
            JsonElement page = await (await service.Client.Ask("/api/v1/chat?page_size=3" + (token is null ? "" : "&page_token=" + token))).JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("session_id").GetString()!));
            token = page.TryGetProperty("next_page_token", out JsonElement next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.Equal(made, seen);
    }

    [Theory]
    [InlineData("page_size", "page_size=0")]
    [InlineData("page_size", "page_size=201")]
    [InlineData("page_size", "page_size=-1")]
    [InlineData("page_token", "page_token=here")]
    public async Task BadParameter_IsNamedIn422(string field, string query)
    {
        await using TestService service = await TestService.StartAsync();

        Assert.Equal(["query." + field], await (await service.Client.Ask("/api/v1/chat?" + query)).FieldsAsync());
    }

    [Fact]
    public async Task NewSession_HasTheIndexesAndIsListed()
    {
        await using TestService service = await TestService.StartAsync();
        using var body = new StringContent("""{"index_ids":["idx-a","idx-b"]}""", Encoding.UTF8, "application/json");

        HttpResponseMessage created = await service.Client.Ask(HttpMethod.Post, "/api/v1/chat", body);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        string id = (await created.JsonAsync()).GetProperty("session_id").GetString()!;
        Assert.Equal("/api/v1/chat/" + id, created.Headers.Location!.ToString());
        JsonElement full = await (await service.Client.Ask(created.Headers.Location.ToString())).JsonAsync();
        Assert.Equal(["idx-a", "idx-b"], full.GetProperty("index_ids").EnumerateArray().Select(i => i.GetString()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"index_ids":"idx-a"}""")]
    [InlineData("""{"index_ids":["a","b","c","d","e","f","g","h","i","j","k"]}""")]
    [InlineData("""{"index_ids":[null]}""")]
    public async Task NewSessionOfABadBody_Is422(string json)
    {
        await using TestService service = await TestService.StartAsync();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        HttpResponseMessage response = await service.Client.Ask(HttpMethod.Post, "/api/v1/chat", body);

        Assert.StartsWith("body.", Assert.Single(await response.FieldsAsync()), StringComparison.Ordinal);
    }
}
