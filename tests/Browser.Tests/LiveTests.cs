namespace Browser.Tests;

public class LiveTests(Chromium chromium)
{
    private const string DistanceFromEnd = "(() => { const list = document.getElementById('timeline'); return list.scrollHeight - list.clientHeight - list.scrollTop; })()";

    [Fact]
    public async Task EventsThatCome_AreShownAtTheEnd()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilAsync("document.getElementById('connection').textContent === 'live'");

        for (int i = 0; i < 40; i++)
        {
            await service.AppendAsync(session, i % 2 == 0 ? Events.Input($"question {i}") : LongAnswer(i));
            await viewer.UntilEventsAsync(i + 1);
        }

        await viewer.UntilAsync("document.querySelector('.row[data-index=\"39\"]') !== null");
        await viewer.UntilAsync(DistanceFromEnd + " < 2");
        Assert.False(await viewer.Page.Locator("#latest").IsVisibleAsync());
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task Fragments_GrowTheAnswerTheyBelongTo()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text("one"));
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(1);

        await service.AppendAsync(session, Events.Text(" two"), Events.Text(" three"));

        await viewer.UntilAsync("document.querySelector('.text .content')?.textContent === 'one two three'");
        Assert.Equal(1, await viewer.RowCountAsync());
    }

    [Fact]
    public async Task ReaderWhoHasScrolledUp_StaysAndIsToldOfWhatIsNew()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync([.. Enumerable.Range(0, 30).Select(LongAnswer)]);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(30);
        await viewer.PressAsync("g", "j", "j", "j");
        await viewer.UntilAsync("document.querySelector('.row.current')?.dataset.index === '3'");
        double before = await TopAsync(viewer);

        await service.AppendAsync(session, LongAnswer(30), LongAnswer(31));

        await viewer.UntilAsync("document.getElementById('latest').textContent === '2 new ↓'");
        Assert.Equal(before, await TopAsync(viewer));
        await viewer.Page.ClickAsync("#latest");
        await viewer.UntilAsync(DistanceFromEnd + " < 2 && document.getElementById('latest').hidden");
    }

    [Fact]
    public async Task ConnectionThatBreaks_IsMadeAgainBehindTheLastEvent()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, [.. Enumerable.Range(0, 20).Select(LongAnswer)]);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.SignInAsync(service.Token);
        var asked = new List<string>();
        await viewer.Page.RouteAsync("**/events?*", async route =>
        {
            asked.Add(route.Request.Url);
            if (asked.Count > 2)
                await route.ContinueAsync();
            else if (asked.Count == 2)
                await route.AbortAsync();
            else
                await route.FulfillAsync(new() { ContentType = "text/event-stream", Body = $"id: 0\ndata: {LongAnswer(0)}\n\nid: 1\ndata: {LongAnswer(1)}\n\nid: 2\ndata: {{\"ty" });
        });

        await viewer.GoToAsync("/sessions/" + session.Id);
        await viewer.UntilEventsAsync(20);

        Assert.Equal(3, asked.Count);
        Assert.EndsWith("&after=1", asked[2], StringComparison.Ordinal);
        await viewer.UntilAsync("document.getElementById('connection').textContent === 'live'");
        Assert.Empty(viewer.Faults);
    }

    private static string LongAnswer(int number) => $$"""{"type":"text","content":"answer {{number}}{{string.Concat(Enumerable.Repeat("\\nand more of it", 12))}}"}""";

    private static Task<double> TopAsync(Viewer viewer) => viewer.Page.EvaluateAsync<double>("document.querySelector('.row.current').getBoundingClientRect().top");
}
