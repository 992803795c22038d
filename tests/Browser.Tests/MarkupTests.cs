using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Whatever stands in an event is text.</summary>
public class MarkupTests(Chromium chromium)
{
    private const string Script = "<script>window.hasRun = true; alert(1)</script><img src=x onerror='window.hasRun = true'>";

    private const string Json = "\"" + Script + "\"";

    [Fact]
    public async Task ScriptInAnEvent_IsShownAsTextAndDoesNotRun()
    {
        string[] events =
        [
            $$"""{"type":"user_input","content":{{Json}}}""",
            $$"""{"type":"thinking","content":{{Json}}}""",
            $$"""{"type":"text","content":{{Json}}}""",
            $$"""{"type":"tool_call","name":{{Json}},"call_id":{{Json}},"arguments":{ {{Json}}:{{Json}} } }""",
            $$"""{"type":"tool_result","name":{{Json}},"call_id":{{Json}},"result":{{Json}},"image_attachment":{"attachment_name":{{Json}},"source_id":{{Json}} } }""",
            $$"""{"type":"stop","error":{{Json}},"is_error":true,"usage":{} }""",
            $$"""{"type":{{Json}},"content":[{{Json}}]}""",
        ];
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, IngestExtensions.Body(IngestExtensions.Lines, events))).StatusCode);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(events.Length);
        await viewer.PressAsync("t", "g");

        foreach (string place in new[] { ".user .content", ".thinking .content", ".text .content", ".tool .call", ".tool .image", ".stop", ".odd strong", ".odd pre", "#title" })
            Assert.Contains("<script>window.hasRun", await viewer.Page.Locator(place).First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await viewer.Page.Locator(".tool pre").CountAsync());
        await viewer.KeepPictureAsync("markup");

        // In the list it is the title.
        await viewer.GoToAsync("/");
        await viewer.Page.Locator("#sessions li").WaitForAsync();
        Assert.StartsWith("<script>window.hasRun", await viewer.Page.Locator(".title").InnerTextAsync(), StringComparison.Ordinal);

        Assert.False(await viewer.Page.EvaluateAsync<bool>("'hasRun' in window"));
        Assert.Equal(0, await viewer.Page.Locator("body script, body img").CountAsync());
        Assert.Empty(viewer.Faults);
    }

    /// <summary>Should an event ever come to be markup, the page's policy is there: this shows that it holds, and that the test would see a script run.</summary>
    [Fact]
    public async Task MarkupPutIntoThePage_RunsNothing()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, await service.CreateSessionAsync(Events.Unknown));
        await viewer.UntilEventsAsync(1);

        await viewer.Page.EvaluateAsync("""
            async () => {
              const refused = new Promise((done) => document.addEventListener('securitypolicyviolation', done, { once: true }));
              document.getElementById('timeline').insertAdjacentHTML('beforeend', "<img src='/absent.png' onerror='window.hasRun = true'>");
              await refused;
            }
            """);

        Assert.False(await viewer.Page.EvaluateAsync<bool>("'hasRun' in window"));
        Assert.Contains(viewer.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EventsThatAreNotAsTheSchemaSays_AreMarked()
    {
        string[] events =
        [
            Events.Text("as it should be"),
            """{"type":"plan_update","revision":2.50}""",
            Events.Stray,
            """{"content":"without a tag"}""",
            """{"name":"f","call_id":"1","arguments":{"page":12345678901234567890}}""",
            """{"type":7}""",
            "null",
        ];
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, events);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(events.Length);
        await viewer.PressAsync("g");

        string[] labels = await viewer.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.row')].map(row => row.querySelector('.label').innerText.split(/\\n+/).join(' '))");

        Assert.Equal(
            ["Answer #0", "plan_update #1 unknown tag", "text #2 breaks its schema", "Event #3 missing tag", "f #4 tag inferred", "Event #5 wrong tag type", "Event #6 not an object"],
            labels);
        Assert.Equal("null", await viewer.Page.Locator(".odd pre").Last.InnerTextAsync());
        Assert.Contains("2.50", await viewer.Page.Locator(".odd pre").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("12345678901234567890", await viewer.Page.Locator(".tool pre").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("6 marked", await viewer.Page.Locator("#counts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(viewer.Faults);
    }
}
