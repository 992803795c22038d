using Microsoft.Playwright;

namespace Browser.Tests;

public class ListTests(Chromium chromium)
{
    private const int PageOfSessions = 50;

    [Fact]
    public async Task LinkWithAToken_SignsInAndLeavesNoTokenInTheAddress()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);

        await viewer.SignInAsync(service.Token);

        Assert.Equal(service.Address.AbsoluteUri, viewer.Page.Url);
        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = session.Id }).ClickAsync();
        await viewer.Page.WaitForURLAsync("**/sessions/" + session.Id);
        await viewer.UntilEventsAsync(1);
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task TimeOfAChange_IsThatOfTheReadersClock()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string updated = (await (await service.Client.Ask("/api/v1/chat/" + session.Id)).JsonAsync()).GetProperty("last_updated_at").GetString()!;
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.SignInAsync(service.Token);
        ILocator time = viewer.Page.Locator("#sessions time");

        Assert.Equal(updated[..23] + "Z", await time.GetAttributeAsync("datetime"));
        Assert.Equal(updated.Replace('T', ' ')[..19] + " UTC", await time.GetAttributeAsync("title"));
        Assert.Equal(await viewer.Page.EvaluateAsync<string>($"new Date('{updated}Z').toLocaleString('en', {{ dateStyle: 'medium', timeStyle: 'short' }})"), await time.InnerTextAsync());
    }

    [Fact]
    public async Task Token_IsTypedInAndAWrongOneIsTold()
    {
        await using TestService service = await TestService.StartAsync();
        await service.CreateSessionAsync(Events.Unknown);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.GoToAsync("/");

        await viewer.Page.FillAsync("#token", "chat-wrong");
        await viewer.PressAsync("Enter");
        await viewer.UntilAsync("document.getElementById('sign-in-error').textContent !== ''");
        await viewer.KeepPictureAsync("sign-in");
        await viewer.Page.FillAsync("#token", service.Token);
        await viewer.PressAsync("Enter");

        await viewer.Page.Locator("#sessions li").WaitForAsync();
        Assert.False(await viewer.Page.Locator("#sign-in").IsVisibleAsync());
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task MoreThanAPageOfSessions_ComeByTheButton()
    {
        await using TestService service = await TestService.StartAsync();
        for (int i = 0; i < PageOfSessions + 3; i++)
            await service.CreateSessionAsync(Events.Unknown);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.SignInAsync(service.Token);
        await viewer.UntilAsync($"document.querySelectorAll('#sessions li').length === {PageOfSessions}");

        await viewer.Page.ClickAsync("#more");

        await viewer.UntilAsync($"document.querySelectorAll('#sessions li').length === {PageOfSessions + 3}");
        Assert.False(await viewer.Page.Locator("#more").IsVisibleAsync());
    }

    [Fact]
    public async Task SigningOut_EndsWhatCanBeSeen()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        await using Viewer viewer = await Viewer.OpenAsync(chromium, service.Address);
        await viewer.SignInAsync(service.Token);

        await viewer.Page.ClickAsync("#sign-out");
        await viewer.Page.Locator("#sign-in").WaitForAsync();

        await viewer.GoToAsync("/sessions/" + session.Id);
        await viewer.Page.Locator("#sign-in").WaitForAsync(); // a session is not for strangers either: they come here
        Assert.Empty(viewer.Faults);
    }
}
