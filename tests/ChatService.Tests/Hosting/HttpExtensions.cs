namespace ChatService.Tests.Hosting;

/// <summary>Shorter ways to ask and to look at the answer.</summary>
internal static class HttpExtensions
{
    public static Task<HttpResponseMessage> Ask(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Ask(HttpMethod.Get, path, null, headers);

    public static Task<HttpResponseMessage> Ask(this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach ((string name, string value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>The names of the fields that a 422 complains of, each with its place.</summary>
    public static async Task<string[]> FieldsAsync(this HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement detail = (await response.JsonAsync()).GetProperty("detail");
        return [.. detail.EnumerateArray().Select(d => string.Join('.', d.GetProperty("loc").EnumerateArray().Select(l => l.GetString())))];
    }
}
