using ChatService.Demo;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>How the pages look, light and dark, wide and narrow. The pictures are kept for people; what a program can tell of them is asserted.</summary>
public class LookTests(Chromium chromium)
{
    /// <summary>What the Web Content Accessibility Guidelines ask for small text (level AA).</summary>
    private const double LeastContrast = 4.5;

    /// <summary>The contrast of each text that is seen with what is behind it, the worst one.</summary>
    private const string WorstContrast = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const over = (colors) => {
            canvas.clearRect(0, 0, 1, 1);
            for (const color of colors) {
              canvas.fillStyle = color;
              canvas.fillRect(0, 0, 1, 1);
            }
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const light = (rgb) => {
            const [r, g, b] = rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          let worst = { ratio: 99, text: '' };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
            const behind = [];
            for (let e = element; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor);
            const [a, b] = [light(over([...behind, getComputedStyle(element).color])), light(over(behind))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < worst.ratio) worst = { ratio, text: `${element.className}: ${texts.currentNode.data.slice(0, 40)}` };
          }
          return `${worst.ratio} ${worst.text}`;
        }
        """;

    public static TheoryData<bool, bool> Looks => new() { { false, true }, { true, true }, { false, false }, { true, false } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task EveryText_StandsOutFromWhatIsBehindIt(bool isDark, bool isWide)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead live = await new DemoSessions(service.Store).CreateAsync(TestContext.Current.CancellationToken);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address, isWide ? Viewer.Wide : Viewer.Narrow, isDark);
        string look = $"{(isWide ? "wide" : "narrow")}-{(isDark ? "dark" : "light")}";
        await viewer.SignInAsync(await service.IssueAsync(FirstStart.Organization, canWrite: false));
        await viewer.Page.Locator("#sessions li").First.WaitForAsync();
        await LookAsync(viewer, "list-" + look);

        foreach (string id in new[] { "ses-demo-odd", "ses-demo-agent", "ses-demo-prose", live.Id })
        {
            await viewer.GoToAsync("/sessions/" + id);
            await viewer.Page.Locator(".row").First.WaitForAsync();
            await viewer.UntilAsync("document.getElementById('connection').textContent === 'live'");
            if (id != live.Id)
                await viewer.PressAsync("g");
            if (id == "ses-demo-agent")
                await viewer.PressAsync("j", "o", "g");
            await LookAsync(viewer, id["ses-demo-".Length..] + "-" + look);
        }

        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task Theme_FollowsTheSystemUntilItIsChosen()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Input("Is it dark?"));
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service, session);
        await viewer.UntilEventsAsync(1);
        Assert.True(await IsLightAsync(viewer));
        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.False(await IsLightAsync(viewer));

        await viewer.PressAsync("d");
        Assert.True(await IsLightAsync(viewer));
        await viewer.Page.ReloadAsync();
        await viewer.UntilEventsAsync(1);
        Assert.True(await IsLightAsync(viewer));
        await viewer.Page.ClickAsync("#theme");
        Assert.False(await IsLightAsync(viewer));
        await viewer.GoToAsync("/");
        Assert.False(await IsLightAsync(viewer));
    }

    private static async Task LookAsync(Viewer viewer, string name)
    {
        await viewer.KeepPictureAsync(name);
        string[] worst = (await viewer.Page.EvaluateAsync<string>(WorstContrast)).Split(' ', 2);
        Assert.True(double.Parse(worst[0], System.Globalization.CultureInfo.InvariantCulture) >= LeastContrast, $"{name}: {worst[0]} for {worst[1]}");
    }

    private static Task<bool> IsLightAsync(Viewer viewer) =>
        viewer.Page.EvaluateAsync<bool>("(() => { const [red] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g); return Number(red) > 128; })()");
}
