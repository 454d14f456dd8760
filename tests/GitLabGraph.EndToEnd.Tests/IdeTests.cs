using GitLabGraph.TestKit;
using Microsoft.Playwright;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>What a person sees who opens the server's address in a browser.</summary>
public sealed class IdeTests
{
    /// <summary>Set to a file name to keep the picture that the README shows.</summary>
    private const string ScreenshotVariable = "GITLABGRAPH_SCREENSHOT";

    [Fact]
    public async Task The_board_query_runs_in_the_browser()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed; tests/run installs it.");
        await using var server = new ServerUnderTest(new Dictionary<string, string>());
        var address = server.Start();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(1440, 900);
        var outside = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)
                && request.Url.StartsWith("http", StringComparison.Ordinal))
            {
                outside.Add(request.Url);
            }
        };

        await page.GotoAsync(new Uri(address, "/graphql").ToString());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Execute query") }).ClickAsync();
        var answer = page.Locator(".result-window");
        await Assertions.Expect(answer).ToContainTextAsync("acme/platform/api#");

        await Assertions.Expect(answer).Not.ToContainTextAsync("errors");
        outside.ShouldBeEmpty("the IDE must work offline");
        if (Environment.GetEnvironmentVariable(ScreenshotVariable) is { Length: > 0 } file)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }
    }
}
