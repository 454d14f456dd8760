using Microsoft.Playwright;

namespace GitLabGraph.EndToEnd.Tests.Linking;

/// <summary>A customer connects a GitLab in a browser, and the account answers a board.</summary>
public sealed class LinkingTests
{
    /// <summary>Set to a folder to keep pictures of the page.</summary>
    private const string ScreenshotsVariable = "GITLABGRAPH_LINK_SCREENSHOTS";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_popup_tells_the_page_that_opened_it_the_account()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.OpenHostAsync();
        var popup = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#popup"));

        await popup.GetByRole(AriaRole.Button, new() { Name = "Continue with Sandbox GitLab" }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync();

        var output = page.Locator("output");
        await Assertions.Expect(output).ToContainTextAsync("linked acc_");
        var account = (await output.TextContentAsync())!.Split(' ')[1];
        (await scene.BoardOfAsync(account)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_closed_popup_is_told_as_such()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.OpenHostAsync();
        var popup = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#popup"));
        await popup.GetByRole(AriaRole.Button, new() { Name = "Continue with Sandbox GitLab" }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();
        await Assertions.Expect(popup.GetByRole(AriaRole.Alert)).ToContainTextAsync("You did not allow it");

        await popup.CloseAsync();

        await Assertions.Expect(page.Locator("output")).ToContainTextAsync("closed before");
    }

    [Fact]
    public async Task Another_origin_than_the_permissions_is_told_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.OpenHostAsync(returnOrigin: "https://somebody-else.example");
        var popup = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#popup"));

        await popup.GetByLabel("GitLab address").FillAsync(scene.Lab.GitLab.BaseUrl);
        await popup.GetByLabel("Access token", new() { Exact = true }).FillAsync("glpat-sandbox-owner");
        var closed = new TaskCompletionSource();
        popup.Close += (_, _) => closed.TrySetResult();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Connect with this token" }).ClickAsync();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        await Assertions.Expect(page.Locator("output")).ToContainTextAsync("closed before");
    }

    [Fact]
    public async Task The_whole_window_comes_back_with_the_account()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.OpenHostAsync();
        await page.ClickAsync("#window");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue with Sandbox GitLab" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync();

        await page.WaitForURLAsync(url => url.StartsWith($"{scene.Host.Origin}/?from=here&account=acc_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_alone_links_by_token_and_finds_its_mistake()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.Browser.OpenAsync(390, 844);
        var outside = new List<string>();
        page.Request += (_, request) => outside.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        await page.GotoAsync((await scene.Lab.CreateLinkAsync("instanceUrl: null", Cancellation)).ToString());
        await KeepAsync(page, "phone");

        await TypeAsync(page, scene.Lab.GitLab.BaseUrl, "glpat-wrong-token");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await KeepAsync(page, "problem");

        await TypeAsync(page, scene.Lab.GitLab.BaseUrl, "glpat-sandbox-owner");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("GitLab is connected");
        outside.Distinct().ShouldBe([scene.Lab.Address.GetLeftPart(UriPartial.Authority)]);
    }

    [Fact]
    public async Task The_page_fits_a_phone_and_breaks_no_policy()
    {
        await using var scene = await Scene.StartAsync();
        var page = await scene.Browser.OpenAsync(320, 640);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync((await scene.Lab.CreateLinkAsync("instanceUrl: null", Cancellation)).ToString());
        await page.GetByLabel("GitLab address").FillAsync("git.example");

        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Link).GetAttributeAsync("href")).ShouldNotBeNull().ShouldStartWith("https://git.example/-/");
        complaints.ShouldBeEmpty();
        await page.SetViewportSizeAsync(1280, 900);
        await KeepAsync(page, "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await KeepAsync(page, "dark");
    }

    /// <summary>Tabs to the two fields, types into them, and sends the form with Enter.</summary>
    private static async Task TypeAsync(IPage page, string address, string token)
    {
        await TabToAsync(page, "address");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(address);
        await TabToAsync(page, "access");
        await page.Keyboard.TypeAsync(token);
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), response => response.Url.EndsWith("/link/token", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var tabs = 0; tabs < 10; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {id}.");
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotsVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
