namespace Browser.Tests;

public class SearchTests(Chromium chromium)
{
    private const string Found = "document.getElementById('found').value";

    private static readonly string[] s_events =
    [
        Events.Input("Where is the Needle?"),
        """{"type":"thinking","content":"The needle is thought of."}""",
        """{"type":"tool_call","name":"f","call_id":"c1","arguments":{"q":"n\u0065edle"}}""",
        """{"type":"tool_result","name":"f","call_id":"c1","result":"nothing"}""",
        """{"type":"text","content":"nothing here"}""",
        """{"type":"tool_result","name":"g","call_id":"c2","result":["LINES", "needle"]}""",
    ];

    [Fact]
    public async Task Text_IsFoundWhereverItIsShown()
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service);
        await viewer.PressAsync("g", "/");
        await viewer.Page.Keyboard.TypeAsync("needle");
        await viewer.UntilAsync(Found + " === '1 of 4'");

        foreach ((string place, string text) in new[] { ("2 of 4", "thought of"), ("3 of 4", "f"), ("4 of 4", "LINES"), ("1 of 4", "Where is") })
        {
            await viewer.PressAsync("Enter");
            await viewer.UntilAsync($"{Found} === '{place}'");
            Assert.Contains(text, await viewer.Page.Locator(".row.current").InnerTextAsync(), StringComparison.Ordinal);
        }

        await viewer.PressAsync("Shift+Enter");
        await viewer.UntilAsync(Found + " === '4 of 4'");
        Assert.Equal("needle", await MarkedAsync(viewer, "here"));
        Assert.Equal("needle needle Needle", await MarkedAsync(viewer, "found")); // the folded thinking was opened on the way
        await viewer.KeepPictureAsync("search");
        Assert.Empty(viewer.Faults);
    }

    [Theory]
    [InlineData("tool_call")]
    [InlineData("u0065")]
    [InlineData("absent")]
    public async Task TextThatIsNotShown_IsNotFound(string query)
    {
        await using TestService service = await TestService.StartAsync();
        await using Viewer viewer = await OpenAsync(service);

        await viewer.Page.FillAsync("#query", query);

        await viewer.UntilAsync(Found + " === 'none'");
        await viewer.Page.FillAsync("#query", "");
        await viewer.UntilAsync(Found + " === ''");
        Assert.Equal("", await MarkedAsync(viewer, "found"));
    }

    [Fact]
    public async Task EventsThatCome_AreLookedThroughToo()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text("a needle"), Events.Text(" and "));
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(2);
        await viewer.Page.FillAsync("#query", "nee");
        await viewer.UntilAsync(Found + ".endsWith(' of 1')");

        await service.AppendAsync(session, Events.Input("knee"));

        await viewer.UntilAsync(Found + ".endsWith(' of 2')");
    }

    [Fact]
    public async Task MatchFarDownInALongResult_IsBroughtIntoSight()
    {
        await using TestService service = await TestService.StartAsync();
        string lines = string.Concat(Enumerable.Range(0, 300).Select(i => $"line {i}\\n"));
        SessionHead session = await service.CreateSessionAsync($$"""{"type":"tool_result","name":"g","call_id":"c","result":"{{lines}}"}""");
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(1);

        await viewer.Page.FillAsync("#query", "line 250");
        await viewer.UntilAsync(Found + ".endsWith(' of 1')");
        await viewer.PressAsync("Enter");

        await viewer.UntilAsync("document.querySelectorAll('.tool pre')[0].scrollTop > 1000");
    }

    private static Task<string> MarkedAsync(Viewer viewer, string name) =>
        viewer.Page.EvaluateAsync<string>($"[...CSS.highlights.get('{name}')].map(range => range.toString()).sort().reverse().join(' ')");

    private async Task<Viewer> OpenAsync(TestService service)
    {
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, s_events);
        Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(s_events.Length);
        return viewer;
    }
}
