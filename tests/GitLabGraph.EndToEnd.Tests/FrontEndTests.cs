using GitLabGraph.EndToEnd.Tests.Linking;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>
/// A page of another origin asks with its user's GitLab token and no server in between, and connects by WebSocket, for which
/// a browser sends no headers of the page's: there the server asks for no key, as it does in Development.
/// </summary>
public sealed class FrontEndTests
{
    private const string Token = "glpat-sandbox-developer";

    private const string ByHttp =
        """
        async ([server, token]) => {
          try {
            const answer = await fetch(server + 'graphql', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'X-GitLab-Token': token, 'Cache-Control': 'max-age=30' },
              body: JSON.stringify({ query: '{ me { username } }' }),
            });
            return await answer.text();
          } catch (error) { return String(error); }
        }
        """;

    private const string BySocket =
        """
        ([server]) => new Promise(resolve => {
          const socket = new WebSocket(server.replace('http', 'ws') + 'graphql', 'graphql-transport-ws');
          socket.onopen = () => socket.send('{"type":"connection_init"}');
          socket.onmessage = message => resolve(message.data);
          socket.onerror = () => resolve('refused');
        })
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "dana", "connection_ack")]
    [InlineData(false, "TypeError", "refused")]
    public async Task A_page_asks_where_its_origin_is_allowed(bool isAllowed, string byHttp, string bySocket)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed; tests/run installs it.");
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var host = await HostPage.StartAsync(Cancellation);
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:AllowedOrigins"] = isAllowed ? host.Origin : "https://app.example",
                ["GitLabGraph:Instances:own:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:OwnToken:Urls"] = gitLab.BaseUrl,
                ["GitLabGraph:Demo"] = "false",
            });
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(800, 600);
        await page.GotoAsync(host.Origin);
        var given = new[] { server.Start().ToString(), Token };

        (await page.EvaluateAsync<string>(ByHttp, given)).ShouldContain(byHttp);
        (await page.EvaluateAsync<string>(BySocket, given)).ShouldContain(bySocket);
    }
}
