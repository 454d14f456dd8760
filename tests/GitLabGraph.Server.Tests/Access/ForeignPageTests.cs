using System.Net;
using System.Net.WebSockets;
using System.Text;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>
/// A developer's server asks for no key. It must not answer to whatever page is open in the developer's browser.
/// </summary>
public sealed class ForeignPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:3000", false)]
    [InlineData("the server's own", true)]
    [InlineData(null, true)]
    public async Task A_socket_opens_without_a_key_to_pages_of_the_server_itself(string? origin, bool opens)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        var server = lab.Client.BaseAddress!;
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null)
        {
            socket.Options.SetRequestHeader(
                "Origin", origin == "the server's own" ? server.GetLeftPart(UriPartial.Authority) : origin);
        }

        var failure = await Record.ExceptionAsync(() => socket.ConnectAsync(
            new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation));

        (failure is null).ShouldBe(opens);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Created)]
    public async Task A_form_of_a_foreign_page_changes_nothing_through_the_proxy(string? origin, HttpStatusCode status)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/proxy/{Lab.AccountKey}/api/v4/projects/acme%2Fplatform%2Fapi/issues")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("title", "written by a form")]),
        };
        request.Headers.Add("Origin", origin is null ? [] : [origin]);

        using var answer = await lab.Client.SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(status);
    }

    /// <summary>A name of the page's own may lead to the developer's machine: then page and server have one origin.</summary>
    [Theory]
    [InlineData("rebound.example:5080", HttpStatusCode.Unauthorized)]
    [InlineData("rebound.example.", HttpStatusCode.Unauthorized)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("gitlabgraph:5080", HttpStatusCode.OK)]
    [InlineData("host.docker.internal", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task No_key_is_asked_for_only_by_a_name_that_nobody_else_can_have(string host, HttpStatusCode status)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, "application/json"),
            Headers = { Host = host },
        };

        using var answer = await lab.Client.SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(status);
    }
}
