using GitLabGraph.TestKit;
using Microsoft.Playwright;

namespace GitLabGraph.EndToEnd.Tests.Linking;

/// <summary>GitLab, our server, an integrator's page at another origin, and a browser.</summary>
internal sealed class Scene(LinkLab lab, HostPage host, Browser browser) : IAsyncDisposable
{
    public LinkLab Lab => lab;

    public HostPage Host => host;

    public Browser Browser => browser;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Scene> StartAsync()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed; tests/run installs it.");
        return new Scene(
            await LinkLab.StartAsync(Cancellation), await HostPage.StartAsync(Cancellation), await Browser.StartAsync());
    }

    /// <summary>The integrator's page with a link for it.</summary>
    public async Task<IPage> OpenHostAsync(string? returnOrigin = null)
    {
        var link = await lab.CreateLinkAsync($"returnOrigin: \"{returnOrigin ?? host.Origin}\"", Cancellation);
        host.Offer(lab.Address, link);
        var page = await browser.OpenAsync(1280, 800);
        await page.GotoAsync(host.Origin);
        return page;
    }

    /// <summary>How many tickets a board of the account shows.</summary>
    public async Task<int> BoardOfAsync(string account)
    {
        const string Find = "{ workspace(path: \"acme/platform/api\") { id } }";
        var workspace = (await lab.QueryAsync(Find, account, Cancellation))
            .GetProperty("data").GetProperty("workspace").GetProperty("id").GetString();
        var board = await lab.QueryAsync(
            $"{{ tickets(where: {{ workspace: \"{workspace}\" }}, first: 50) {{ nodes {{ title }} }} }}", account, Cancellation);
        return board.GetProperty("data").GetProperty("tickets").GetProperty("nodes").GetArrayLength();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await host.DisposeAsync();
        await lab.DisposeAsync();
    }
}
