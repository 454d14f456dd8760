using System.Net;
using System.Net.WebSockets;
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
}
