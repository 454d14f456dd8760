using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>What a caller can do wrong, written to the socket as it is, and what it is answered.</summary>
public sealed class BadInputTests
{
    private const string KeyHeader = "PRIVATE-TOKEN: " + ProxyHost.Key + "\r\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET /proxy/acme/api/v4/user", "", 401, "Unauthenticated")]
    [InlineData("GET /proxy/acme/api/v4/user", "PRIVATE-TOKEN: wrong\r\n", 401, "Unauthenticated")]
    [InlineData("GET /proxy/acme/api/v4/user", "Authorization: Bearer wrong\r\n" + KeyHeader, 401, "Unauthenticated")]
    [InlineData("GET /proxy/other/api/v4/user", KeyHeader, 404, "AccountNotFound")]
    [InlineData("GET /proxy/acme/api/v4/../../admin", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/api/v4/x/../user", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/api/v4/%2e%2e/%2e%2e/admin", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/api/v4/%2e%2e/v4/admin", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/api/v4/projects/..%2f..%2fadmin", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/api/v4/projects/x%5c..%5cadmin", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/../other/api/v4/user", KeyHeader, 400, "TargetRefused")]
    [InlineData("GET /proxy/acme/admin", KeyHeader, 404, "NotServed")]
    [InlineData("GET /proxy/acme/api/graphql/x", KeyHeader, 404, "NotServed")]
    [InlineData("GET /proxy/acme/api/v3/user", KeyHeader, 404, "NotServed")]
    [InlineData("GET /proxy//api/v4/user", KeyHeader, 404, "NotServed")]
    [InlineData("GET http://gitlab.example/proxy/acme/api/v4/user", KeyHeader, 400, null)]
    [InlineData("TRACE /proxy/acme/api/v4/user", KeyHeader, 501, "UpgradeRefused")]
    [InlineData("GET /proxy/acme/api/v4/user", KeyHeader + "Connection: Upgrade\r\nUpgrade: websocket\r\n", 501, "UpgradeRefused")]
    [InlineData("GET /proxy/acme/api/v4/user", KeyHeader + "Connection: Upgrade\r\nUpgrade: h2c\r\n", 200, null)]
    [InlineData("GET /proxy/acme/api/v4/user", KeyHeader + "Via: 1.1 gitlabgraph\r\n", 508, "LoopDetected")]
    [InlineData("GET /proxy/acme/api/v4/user", KeyHeader + "X: a\rb\r\n", 400, null)]
    [InlineData("POST /proxy/acme/api/v4/user", KeyHeader + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", 200, null)]
    [InlineData("POST /proxy/acme/api/v4/user", KeyHeader + "Content-Length: 5\r\nContent-Length: 6\r\n", 400, null)]
    [InlineData("POST /proxy/acme/api/v4/user", KeyHeader + "Content-Length: -1\r\n", 400, null)]
    [InlineData("POST /proxy/acme/api/v4/user", KeyHeader + "Transfer-Encoding: gzip\r\n", 400, null)]
    [InlineData("GET /proxy/acme/api/v4/redirect-out", KeyHeader, 502, "RedirectRefused")]
    [InlineData("GET /proxy/acme/api/v4/redirect-in", KeyHeader, 302, null)]
    public async Task Is_answered(string line, string headers, int status, string? error)
    {
        await using var host = await ProxyHost.StartAsync(Answer);

        var answer = await SendAsync(host, $"{line} HTTP/1.1\r\nHost: proxy.example\r\nConnection: close\r\n{headers}\r\n");

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        if (error is not null)
        {
            answer.ShouldContain($"X-Proxy-Error: {error}");
        }
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        await using var host = await ProxyHost.StartAsync(Answer);

        var answer = await SendAsync(
            host, $"GET /proxy/acme/api/v4/user HTTP/1.1\r\nHost: x\r\nX: {new string('a', 100_000)}\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 431 ");
    }

    private static Task Answer(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Path.Value!.Contains("redirect", StringComparison.Ordinal) ? 302 : 200;
        context.Response.Headers.Location = context.Request.Path.Value.EndsWith("-out", StringComparison.Ordinal)
            ? "https://elsewhere.example/api/v4/user"
            : "/api/v4/user";
        return Task.CompletedTask;
    }

    private static async Task<string> SendAsync(ProxyHost host, string request)
    {
        var address = new Uri(host.Url);
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Cancellation);
        var buffer = new byte[4096];
        var read = await stream.ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false, Cancellation);
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}
