using System.Globalization;
using ChatService.Demo;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>100,000 events: no matter how many there are, only those in sight are elements of the page, and it answers to whatever is done with it.</summary>
public class LargeSessionTests(Chromium chromium)
{
    private const int Events = 100_000;
    private const int MostRows = 80;
    private const int MostElements = 5000;

    [Fact]
    public async Task HundredThousandEvents_AreReadAsTenAre()
    {
        await using TestService service = await TestService.StartAsync();
        await new DemoSessions(service.Store).CreateAsync(TestContext.Current.CancellationToken);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.SignInAsync(await service.IssueAsync(FirstStart.Organization, canWrite: false));
        await viewer.GoToAsync("/sessions/ses-demo-large");

        // While events still come it answers keys.
        await viewer.Page.Locator(".row").First.WaitForAsync();
        await viewer.PressAsync("g");
        await viewer.UntilAsync("document.querySelector('.row.current')?.dataset.index === '0'");
        await viewer.UntilEventsAsync(Events);
        await LooksLightAsync(viewer);

        await viewer.PressAsync("G");
        await viewer.UntilAsync("document.querySelector('.row.current') !== null && document.getElementById('timeline').scrollTop > 100000");
        await LooksLightAsync(viewer);
        int last = await CurrentAsync(viewer);
        Assert.True(last > 4000, $"{last}");

        await ScrollAsync(viewer);
        await StepAsync(viewer, last);
        await SearchAsync(viewer, FoundText.RowsWith("supplier", await EventsAsync(service)));
        await viewer.KeepPictureAsync("large");
        Assert.Empty(viewer.Faults);
    }

    private static async Task ScrollAsync(Viewer viewer)
    {
        await viewer.Page.Mouse.MoveAsync(600, 400);
        for (int i = 0; i < 30; i++)
        {
            await viewer.Page.Mouse.WheelAsync(0, -4000);
            await LooksLightAsync(viewer);
        }

        // The browser scrolls when it gets to it, and where one is then is what keys begin from.
        await viewer.Page.EvaluateAsync("""
            () => new Promise((rested) => {
              const list = document.getElementById('timeline');
              let top = list.scrollTop;
              let frames = 0;
              const look = () => {
                frames = list.scrollTop === top ? frames + 1 : 0;
                top = list.scrollTop;
                if (frames === 30) rested();
                else requestAnimationFrame(look);
              };
              look();
            })
            """);

        // Rows are where their heights say: none over another, none apart.
        await viewer.UntilAsync("""
            (() => {
              const rows = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
              return rows.length > 1 && rows.slice(1).every((row, i) => Math.abs(row.top - rows[i].bottom) <= 1);
            })()
            """);
    }

    private static async Task StepAsync(Viewer viewer, int last)
    {
        await viewer.PressAsync("G");
        for (int i = 0; i < 25; i++)
            await viewer.PressAsync("k");
        await viewer.UntilAsync($"document.querySelector('.row.current')?.dataset.index === '{last - 25}'");
        await viewer.PressAsync("g", "n", "n", "n", "p");
        await viewer.UntilAsync("document.querySelector('.row.current')?.innerText.startsWith('Turn 3')");
        await viewer.PressAsync("t");
        await viewer.Page.Locator(".thinking .content").First.WaitForAsync();
        await LooksLightAsync(viewer);
    }

    private static async Task SearchAsync(Viewer viewer, int rows)
    {
        Assert.True(rows > 1000, $"{rows}");
        await viewer.PressAsync("/");
        await viewer.Page.Keyboard.TypeAsync("supplier");
        await viewer.UntilAsync("/ of [\\d,]+$/.test(document.getElementById('found').value)"); // while it looks on, there are dots behind
        Assert.EndsWith(" of " + rows.ToString("N0", CultureInfo.InvariantCulture), await viewer.Page.EvaluateAsync<string>("document.getElementById('found').value"), StringComparison.Ordinal);
        for (int i = 0; i < 5; i++)
            await viewer.PressAsync("Enter");
        await viewer.UntilAsync("document.querySelector('.row.current')?.innerText.toLowerCase().includes('supplier')");
        await LooksLightAsync(viewer);
        await viewer.PressAsync("Escape");
    }

    private static async Task<IEnumerable<JsonElement>> EventsAsync(TestService service)
    {
        using HttpClient client = service.CreateClient(await service.IssueAsync(FirstStart.Organization));
        return (await (await client.Ask("/api/v1/chat/ses-demo-large")).JsonAsync()).GetProperty("events").EnumerateArray();
    }

    private static async Task LooksLightAsync(Viewer viewer)
    {
        Assert.InRange(await viewer.RowCountAsync(), 1, MostRows);
        Assert.InRange(await viewer.Page.Locator("*").CountAsync(), 1, MostElements);
    }

    private static Task<int> CurrentAsync(Viewer viewer) => viewer.Page.EvaluateAsync<int>("Number(document.querySelector('.row.current').dataset.index)");
}
