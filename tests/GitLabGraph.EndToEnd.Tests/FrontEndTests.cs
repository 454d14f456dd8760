using GitLabGraph.EndToEnd.Tests.Linking;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>
/// A page of another origin asks with its user's GitLab token and no server in between; by WebSocket, for which a browser
/// sends no headers of the page's, it gives the token with <c>connection_init</c>.
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
        ([server, token]) => new Promise(resolve => {
          const socket = new WebSocket(server.replace('http', 'ws') + 'graphql', 'graphql-transport-ws');
          const send = message => socket.send(JSON.stringify(message));
          socket.onopen = () => send({ type: 'connection_init', payload: { 'X-GitLab-Token': token } });
          socket.onmessage = ({ data }) => JSON.parse(data).type === 'connection_ack'
            ? send({ type: 'subscribe', id: '1', payload: { query: '{ me { username } }' } })
            : resolve(data);
          socket.onclose = ({ code }) => resolve('refused ' + code);
        })
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "dana", "dana")]
    [InlineData(false, "TypeError", "refused 1006")]
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
                ["GitLabGraph:OwnToken:Anonymous"] = "true",
            },
            "Production");
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(800, 600);
        await page.GotoAsync(host.Origin);
        var given = new[] { server.Start().ToString(), Token };

        (await page.EvaluateAsync<string>(ByHttp, given)).ShouldContain(byHttp);
        (await page.EvaluateAsync<string>(BySocket, given)).ShouldContain(bySocket);
    }
}
