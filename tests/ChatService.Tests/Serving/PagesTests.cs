namespace ChatService.Tests.Serving;

public class PagesTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/sessions/ses-any", "text/html")]
    [InlineData("/app.css", "text/css")]
    [InlineData("/js/session-page.js", "text/javascript")]
    public async Task Page_IsServedToAnybodyAndRunsNothingOfOthers(string path, string mediaType)
    {
        await using TestService service = await TestService.StartAsync();
        using HttpClient stranger = service.CreateClient(null);

        HttpResponseMessage response = await stranger.Ask(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_HaveNoWayToTakeTextForMarkup()
    {
        string[] scripts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", "js"), "*.js");

        Assert.True(scripts.Length > 8);
        string[] ways = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "createContextualFragment", "setHTML", "eval(", "new Function", "srcdoc"];
        Assert.DoesNotContain(scripts.Select(File.ReadAllText), script => ways.Any(way => script.Contains(way, StringComparison.Ordinal)));
    }
}
