using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A browser with a profile of its own, signed in to the service, and what it has complained of.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    /// <summary>Nothing here is timed: this only ends a test whose page never does what it waits for.</summary>
    private const int PatienceMilliseconds = 120_000;

    private readonly IBrowserContext _context;
    private readonly Uri _service;
    private readonly List<string> _faults = [];

    private Viewer(IBrowserContext context, IPage page, Uri service)
    {
        _context = context;
        _service = service;
        Page = page;
    }

    public static ViewportSize Wide { get; } = new() { Width = 1280, Height = 800 };

    public static ViewportSize Narrow { get; } = new() { Width = 390, Height = 760 };

    public IPage Page { get; }

    /// <summary>Errors of scripts, what the page's policy refused, and dialogs: there must be none.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many rows the page has as elements.</summary>
    public Task<int> RowCountAsync() => Page.Locator(".row").CountAsync();

    /// <summary>Opens a browser that nobody is signed in to.</summary>
    public static async Task<Viewer> OpenAsync(Chromium chromium, Uri service, ViewportSize? size = null, bool isDark = false)
    {
        IBrowserContext context = await chromium.Require().NewContextAsync(new() { ViewportSize = size ?? Wide, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var viewer = new Viewer(context, await context.NewPageAsync(), service);
        viewer.Watch();
        return viewer;
    }

    /// <summary>Opens a browser, signs in by the link that the service prints, and opens a session.</summary>
    public static async Task<Viewer> OpenAsync(Chromium chromium, TestService service, SessionHead session, ViewportSize? size = null, bool isDark = false)
    {
        Viewer viewer = await OpenAsync(chromium, service.Address, size, isDark);
        await viewer.SignInAsync(service.Token);
        await viewer.GoToAsync("/sessions/" + session.Id);
        return viewer;
    }

    public async Task SignInAsync(string token)
    {
        await GoToAsync("/#token=" + token);
        await Page.Locator("#sign-out").WaitForAsync();
    }

    public Task GoToAsync(string path) => Page.GotoAsync(new Uri(_service, path).AbsoluteUri);

    /// <summary>Presses keys, one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (string key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits until a script's expression is true. By asking again: the driver's own way to wait would have the page evaluate a text, which its policy refuses.</summary>
    public async Task UntilAsync(string expression)
    {
        for (long begin = Environment.TickCount64; !await Page.EvaluateAsync<bool>(expression);)
        {
            Assert.True(Environment.TickCount64 - begin < PatienceMilliseconds, $"It never came true that {expression}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until the page has the events up to this many.</summary>
    public Task UntilEventsAsync(int count) =>
        UntilAsync($"document.getElementById('counts').textContent.includes(' {count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} event')");

    /// <summary>Keeps a picture of the page beside the tests' program, to be looked at.</summary>
    public async Task KeepPictureAsync(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png");
        await Page.ScreenshotAsync(new() { Path = path });
        TestContext.Current.TestOutputHelper?.WriteLine(path);
        Assert.True(new FileInfo(path).Length > 0);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch()
    {
        Page.PageError += (_, error) => _faults.Add("error: " + error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _faults.Add("console: " + message.Text);
        };
        Page.Dialog += async (_, dialog) =>
        {
            _faults.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }
}
