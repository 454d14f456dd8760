using System.Net;
using System.Net.WebSockets;
using System.Text;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Pages of other origins ask from a browser where the setting names them, and nowhere else.</summary>
public sealed class OriginTests
{
    private const string App = "https://app.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/graphql", App, true)]
    [InlineData("/proxy/acme/api/v4/projects", App, true)]
    [InlineData("/graphql", "https://foreign.example", false)]
    [InlineData("/link/anything", App, false)]
    public async Task A_browser_may_ask_beforehand(string path, string origin, bool isAllowed)
    {
        await using var server = Server($"{App}, https://admin.example:8443");
        using var client = new HttpClient { BaseAddress = server.Start() };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, path)
        {
            Headers =
            {
                { "Origin", origin },
                { "Access-Control-Request-Method", "POST" },
                { "Access-Control-Request-Headers", "authorization, content-type, x-account-id, x-gitlab-token" },
            },
        };

        using var response = await client.SendAsync(preflight, Cancellation);

        Allowed(response).ShouldBe(isAllowed ? App : null);
        if (isAllowed)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("x-gitlab-token");
            response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(App, App)]
    [InlineData("", null)]
    [InlineData("*", "*")]
    public async Task An_answer_says_whether_the_page_may_read_it_and_so_does_a_refusal(string setting, string? expected)
    {
        await using var server = Server(setting);
        using var client = new HttpClient { BaseAddress = server.Start() };
        using var answer = await AskAsync(client, "/graphql");
        using var refusal = await AskAsync(client, "/proxy/nobody/api/graphql");

        answer.StatusCode.ShouldBe(expected is null ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        refusal.IsSuccessStatusCode.ShouldBeFalse();
        Allowed(answer).ShouldBe(expected);
        Allowed(refusal).ShouldBe(expected);
        if (expected is not null)
        {
            refusal.Headers.GetValues("Access-Control-Expose-Headers").ShouldContain(names => names.Contains("X-Proxy-Error"));
        }
    }

    [Theory]
    [InlineData(App, true)]
    [InlineData("https://foreign.example", false)]
    public async Task A_page_connects_by_WebSocket_where_it_may_ask(string origin, bool isAllowed)
    {
        await using var server = Server(App);
        var address = new UriBuilder(server.Start()) { Scheme = "ws", Path = "/graphql" }.Uri;
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.AddSubProtocol("graphql-transport-ws");

        var failure = await Record.ExceptionAsync(() => socket.ConnectAsync(address, Cancellation));

        (failure is null).ShouldBe(isAllowed, failure?.Message);
    }

    private static ServerUnderTest Server(string origins) => new(
        new Dictionary<string, string> { ["GitLabGraph:AllowedOrigins"] = origins, ["GitLabGraph:Demo"] = "false" },
        "Development");

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, "application/json"),
            Headers = { { "Origin", App } },
        };
        return await client.SendAsync(request, Cancellation);
    }

    private static string? Allowed(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
}
