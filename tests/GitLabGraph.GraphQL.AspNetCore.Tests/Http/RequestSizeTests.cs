using System.Net.Sockets;
using System.Text;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

/// <summary>Bodies that are too large, too slow or cut off.</summary>
public sealed class RequestSizeTests
{
    private static readonly byte[] TenMegabytes = Encoding.UTF8.GetBytes($$"""{"query":"{{new string('#', 10_000_000)}}"}""");

    [Fact]
    public async Task Refuses_a_body_whose_length_is_over_the_limit_before_reading_it()
    {
        await using var host = await StartAsync();

        var answer = await TalkAsync(
            host,
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task Refuses_a_body_of_ten_megabytes_that_did_not_tell_its_length()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(TenMegabytes) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var reply = await host.SendAsync(request);

        reply.Status.ShouldBe(413);
        reply.Code.ShouldBe("PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task Tells_a_client_that_sends_half_a_request_and_stops_that_time_is_over()
    {
        await using var host = await StartAsync(options => options.RequestReadTimeout = TimeSpan.FromMilliseconds(100));

        var answer = await TalkAsync(
            host,
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":\"{ fie");

        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("CLIENT_TIMEOUT");
    }

    [Fact]
    public async Task Lives_on_when_a_client_leaves_in_the_middle_of_a_request()
    {
        await using var host = await StartAsync();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", host.Address.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(),
                TestContext.Current.CancellationToken);
        }

        var reply = await host.PostAsync("{");

        reply.Status.ShouldBe(400);
    }

    private static async Task<string> TalkAsync(GraphQLHost host, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new byte[4096];
        var length = await client.GetStream().ReadAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer, 0, length);
    }

    private static Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? options = null) =>
        GraphQLHost.StartAsync(server => server.UseRequestExecutor(_ => new UnreachedExecutor()), options);
}
