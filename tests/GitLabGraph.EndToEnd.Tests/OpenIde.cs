using GitLabGraph.TestKit;
using Microsoft.Playwright;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>A server with its sandbox, and the IDE in a browser.</summary>
internal sealed class OpenIde : IAsyncDisposable
{
    private readonly ServerUnderTest _server;
    private readonly Browser _browser;

    private OpenIde(ServerUnderTest server, Browser browser, IPage page, Uri address)
    {
        _server = server;
        _browser = browser;
        Page = page;
        Address = address;
    }

    public IPage Page { get; }

    public Uri Address { get; }

    public ILocator Answer => Page.Locator(".result-window");

    public ILocator Tabs => Page.Locator(".graphiql-tab-button");

    /// <summary>Opens it, after a script that runs before the page's own.</summary>
    public static async Task<OpenIde> AtAsync(string address, int width = 1440, string before = ";")
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed; tests/run installs it.");
        var server = new ServerUnderTest(new Dictionary<string, string>());
        var at = new Uri(server.Start(), address);
        var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(width, 900);
        await page.AddInitScriptAsync(before);
        await page.GotoAsync(at.ToString());
        return new OpenIde(server, browser, page, at);
    }

    public Task RunAsync() =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Execute query") }).ClickAsync();

    public Task ExpectAsync(string text) =>
        Assertions.Expect(Answer).ToContainTextAsync(text);

    /// <summary>Writes into an editor: the query's, or one of the two below it.</summary>
    public async Task WriteAsync(string editor, string text)
    {
        await Page.Locator($"{editor} .CodeMirror:visible").ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    public async Task WriteHeadersAsync(string headers)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Headers" }).ClickAsync();
        await WriteAsync(".graphiql-editor-tool", headers);
        await Assertions.Expect(Page.Locator(".graphiql-editor-tool .CodeMirror:visible")).ToContainTextAsync("\"");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }
}
