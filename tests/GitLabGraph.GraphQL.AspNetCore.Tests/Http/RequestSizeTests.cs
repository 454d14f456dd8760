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

        using var client = await RawConnection.OpenAsync(host, $"{RawConnection.Head(10_000_000)}\r\n");
        var answer = await client.ReadAsync();

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

        using var client = await RawConnection.OpenAsync(host, $"{RawConnection.Head(100)}\r\n{{\"query\":\"{{ fie");
        var answer = await client.ReadAsync();

        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("CLIENT_TIMEOUT");
    }

    [Fact]
    public async Task Lives_on_when_a_client_leaves_in_the_middle_of_a_request()
    {
        await using var host = await StartAsync();
        (await RawConnection.OpenAsync(host, $"{RawConnection.Head(100)}\r\n{{")).Dispose();

        var reply = await host.PostAsync("{");

        reply.Status.ShouldBe(400);
    }

    private static Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? options = null) =>
        GraphQLHost.StartAsync(server => server.UseRequestExecutor(_ => new UnreachedExecutor()), options);
}
