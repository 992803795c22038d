using Microsoft.Playwright;

namespace Browser.Tests;

public class TimelineTests(Chromium chromium)
{
    private static readonly string[] s_session =
    [
        Events.Input("What were the main findings?"),
        """{"type":"thinking_delta","content":"I must "}""",
        """{"type":"thinking_delta","content":"look it up."}""",
        """{"type":"thinking","content":"I must look it up."}""",
        """{"type":"tool_call","name":"search","call_id":"c1","arguments":{"query":"findings","limit":2.50}}""",
        """{"type":"tool_result","name":"search","call_id":"c1","result":{"text":"line one\nline \"two\""},"image_attachment":{"attachment_name":"page-3.png","source_id":"doc-9"}}""",
        """{"type":"text_delta","content":"They "}""",
        """{"type":"text_delta","content":"grew."}""",
        """{"type":"stop","error":null,"is_error":false,"usage":{"duration_ms":1834.5,"total_input_tokens":2210,"total_output_tokens":96,"turns":2}}""",
        Events.Input("And then?"),
        Events.Stop,
    ];

    [Fact]
    public async Task Session_IsReadAsTurns()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service);

        string[] rows = await RowsAsync(viewer);

        Assert.Equal(7, rows.Length); // fragments are joined, what repeats them is not shown again, and a result is beside its call
        Assert.Equal(["Turn 1", "#0", "What were the main findings?"], rows[0].Split('\n'));
        Assert.StartsWith("Thinking", rows[1], StringComparison.Ordinal);
        Assert.Equal(["Answer", "#6–7", "They grew."], rows[3].Split('\n'));
        Assert.Equal(["Run ended", "1.8 s", "2,210 tokens in", "96 tokens out", "2 model calls"], rows[4].Split('\n'));
        Assert.Equal(["Failed: ran out", "1.3 s", "900 tokens in", "3 model calls"], rows[6].Split('\n'));
        Assert.Equal("What were the main findings?", await viewer.Page.TitleAsync());
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task Thinking_IsFoldedUntilItIsOpened()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service);
        ILocator content = viewer.Page.Locator(".thinking .content");
        ILocator fold = viewer.Page.Locator(".thinking .fold");
        Assert.Equal(0, await content.CountAsync());
        Assert.Equal("false", await fold.GetAttributeAsync("aria-expanded"));

        await fold.ClickAsync();
        await content.WaitForAsync();
        Assert.Equal("I must look it up.", await content.InnerTextAsync());
        Assert.Equal("true", await fold.GetAttributeAsync("aria-expanded"));
        await fold.ClickAsync();
        await content.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await viewer.PressAsync("t");
        await content.WaitForAsync();
        await viewer.PressAsync("t");
        await content.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await viewer.PressAsync("g", "j", "o");
        await content.WaitForAsync();
    }

    [Fact]
    public async Task ToolCall_HasItsResultBeside()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service);
        ILocator sides = viewer.Page.Locator(".tool pre");

        Assert.Equal("{ \"query\": \"findings\", \"limit\": 2.50 }", await sides.Nth(0).InnerTextAsync());
        Assert.Equal("line one\nline \"two\"", await sides.Nth(1).Locator(".lines").InnerTextAsync());
        Assert.Equal("Image page-3.png of source doc-9", await viewer.Page.Locator(".image").InnerTextAsync());
        LocatorBoundingBoxResult arguments = (await sides.Nth(0).BoundingBoxAsync())!;
        LocatorBoundingBoxResult result = (await sides.Nth(1).BoundingBoxAsync())!;
        Assert.Equal(arguments.Y, result.Y);
        Assert.True(arguments.X + arguments.Width < result.X);
    }

    [Fact]
    public async Task NarrowScreen_HasEverythingWithoutScrollingSideways()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service, Viewer.Narrow);

        Assert.True(await viewer.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.getElementById('timeline').scrollWidth <= innerWidth"));
        foreach (string id in new[] { "title", "counts", "query", "next", "fold", "theme" })
        {
            LocatorBoundingBoxResult box = (await viewer.Page.Locator("#" + id).BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.Width > 10 && box.X + box.Width <= Viewer.Narrow.Width, id);
        }

        ILocator sides = viewer.Page.Locator(".tool pre");
        Assert.True((await sides.Nth(0).BoundingBoxAsync())!.Y < (await sides.Nth(1).BoundingBoxAsync())!.Y);
    }

    [Fact]
    public async Task LongText_IsShownWholeWhenAskedFor()
    {
        const int Length = 300_000;
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(
            Events.Text(new string('w', Length)),
            $$"""{"type":"tool_result","name":"f","call_id":"c","result":[{{string.Join(',', Enumerable.Range(0, 60_000))}}]}""");
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(2);
        await viewer.PressAsync("g");
        Assert.InRange((await viewer.Page.Locator(".text .content").InnerTextAsync()).Length, 1000, Length / 2);

        await viewer.Page.Locator(".text .rest").ClickAsync();

        await viewer.UntilAsync($"document.querySelector('.text .content').textContent.length === {Length}");
        await viewer.PressAsync("G");
        await viewer.Page.Locator(".tool .rest").WaitForAsync();
        Assert.True(await viewer.Page.Locator(".tool span").CountAsync() < 20_000);
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task TextBetweenFences_IsSetAsCodeAndNothingIsTakenAway()
    {
        const string Text = "Before\n```python\nprint('<b>')\n~~~\n```\nthen `a` and ```b```\n   ~~~~\nwith open(path):\n~~~\n    ```";
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text(Text));
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(1);
        ILocator content = viewer.Page.Locator(".text .content");
        await content.WaitForAsync();

        Assert.Equal(Text, await content.TextContentAsync());
        string?[] code = await viewer.Page.EvaluateAsync<string?[]>("[...document.querySelectorAll('.content .code')].map(code => code.childNodes[1].data)");
        Assert.Equal(["print('<b>')\n~~~\n", "with open(path):\n~~~\n    ```"], code); // the second is not closed: it is still being written
        Assert.True(await viewer.Page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('.content .code')).fontFamily.includes('monospace')"));
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task SessionWithoutEvents_SaysSo()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, await service.CreateSessionAsync());

        await viewer.UntilAsync("document.getElementById('note').textContent === 'There are no events yet.'");
        await viewer.GoToAsync("/sessions/ses-of-nobody");
        await viewer.UntilAsync("document.getElementById('note').textContent === 'There is no such session.'");
        Assert.Empty(viewer.Faults);
    }

    private static Task<string[]> RowsAsync(Viewer viewer) =>
        viewer.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.row')].map(row => row.innerText.split(/\\n+/).join('\\n'))");

    private async Task<Viewer> OpenAsync(TestService service, ViewportSize? size = null)
    {
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, s_session);
        Viewer viewer = await Viewer.OpenAsync(chromium, service, session, size);
        await viewer.UntilEventsAsync(s_session.Length);
        return viewer;
    }
}
