namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>What a GitLab that means harm, or is none, can send, byte for byte, and what the caller sees of it.</summary>
public sealed class HostileGitLabTests
{
    private const string Request =
        "GET /proxy/acme/api/v4/x HTTP/1.1\r\nHost: proxy.example\r\nConnection: close\r\nPRIVATE-TOKEN: " + ProxyHost.Key + "\r\n\r\n";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["no HTTP"] = "SSH-2.0-OpenSSH_9.6\r\n",
        ["nothing"] = "",
        ["half a status line"] = "HTTP/1.1 20",
        ["a status of four digits"] = "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n",
        ["headers without end"] = "HTTP/1.1 200 OK\r\n" + new string('a', 200_000) + ": b\r\n",
        ["a thousand headers"] =
            "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 1000).Select(static n => $"X-{n}: {new string('b', 100)}\r\n")),
        ["switching protocols"] = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
        ["a redirect elsewhere"] = "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n",
        ["a redirect without scheme"] = "HTTP/1.1 302 Found\r\nLocation: //evil.example/api/v4/x\r\nContent-Length: 0\r\n\r\n",
        ["a length that is none"] = "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nbody",
        ["a page"] = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
        ["gzip that is none"] = Packed("gzip"),
        ["Brotli that is none"] = Packed("br"),
        ["interim answers first"] = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody",
        ["length and chunks"] =
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n",
        ["a cookie in a header's value"] =
            "HTTP/1.1 200 OK\r\nX-Evil: a\rSet-Cookie: b=c\r\nContent-Length: 4\r\n\r\nbody",
        ["headers for one connection and one host"] =
            "HTTP/1.1 200 OK\r\nConnection: close, X-Custom\r\nX-Custom: leak\r\nKeep-Alive: leak\r\nProxy-Authenticate: leak\r\n"
            + "Strict-Transport-Security: leak\r\nAlt-Svc: leak\r\nSet-Cookie: leak\r\nContent-Length: 4\r\n\r\nbody",
        ["a cookie behind a fold"] = "HTTP/1.1 200 OK\r\nX-Evil: a\r\n Set-Cookie: b=c\r\nContent-Length: 4\r\n\r\nbody",
        ["a refusal of ours"] =
            "HTTP/1.1 401 Unauthorized\r\nX-Proxy-Error: Unauthenticated\r\nContent-Length: 4\r\n\r\nbody",
        ["a link elsewhere"] =
            "HTTP/1.1 200 OK\r\nLink: <https://evil.example/api/v4/x?page=2>; rel=\"next\"\r\nContent-Length: 4\r\n\r\nbody",

        // A caller resolves these below our own host (RFC 3986, 5.2.4; of browsers also backslashes, and tabs are left out),
        // and sends along our key.
        ["a redirect to another account"] = Redirect("/api/v4/../../../victim/api/v4/x"),
        ["an encoded redirect to another account"] = Redirect("/api/v4/%2e%2E/..%2f../victim/api/v4/x"),
        ["a redirect by backslashes"] = Redirect("/api/v4/..\\..\\..\\victim/api/v4/x"),
        ["a redirect with tabs"] = Redirect("/api/v4/.\t./.\t./.\t./victim/api/v4/x"),
        ["a link to another account"] =
            "HTTP/1.1 200 OK\r\nLink: </api/v4/../../../victim/api/v4/x>; rel=\"next\"\r\nContent-Length: 4\r\n\r\nbody",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Packed(string coding) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: {coding}\r\nX: leak\r\nContent-Length: 4\r\n\r\nnone";

    private static string Redirect(string location) =>
        $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    [Theory]
    [InlineData("no HTTP", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("nothing", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("half a status line", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("a status of four digits", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("headers without end", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("a thousand headers", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("switching protocols", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("a redirect elsewhere", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("a redirect without scheme", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("a length that is none", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("gzip that is none", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("Brotli that is none", 502, "X-Proxy-Error: BrokenAnswer")]
    [InlineData("a page", 200, "Content-Security-Policy: sandbox")]
    [InlineData("interim answers first", 200, "body")]
    [InlineData("length and chunks", 200, "body")]
    [InlineData("a cookie in a header's value", 200, "X-Evil: a Set-Cookie: b=c")]
    [InlineData("headers for one connection and one host", 200, "body")]
    [InlineData("a cookie behind a fold", 200, "body")]
    [InlineData("a refusal of ours", 401, "body")]
    [InlineData("a link elsewhere", 200, "body")]
    [InlineData("a redirect to another account", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("an encoded redirect to another account", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("a redirect by backslashes", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("a redirect with tabs", 502, "X-Proxy-Error: RedirectRefused")]
    [InlineData("a link to another account", 200, "body")]
    public async Task Is_answered(string answer, int status, string expected)
    {
        using var gitLab = RawExchange.Answer(Answers[answer]);
        await using var host = await ProxyHost.StartAsync(
            static _ => Task.CompletedTask, new ProxyHostSettings { GitLabUrl = $"http://{gitLab.LocalEndpoint}" });
        await using var caller = await RawExchange.ConnectAsync(host.Url);

        await caller.SendAsync(Request);
        var seen = await caller.ReceiveAsync("\0 until it ends");

        seen.ShouldStartWith($"HTTP/1.1 {status} ");
        seen.ShouldContain(expected);
        seen.ShouldNotContain("\nSet-Cookie");
        seen.ShouldNotContain("leak");
        seen.ShouldNotContain("evil.example");
        seen.ShouldNotContain("169.254");
        seen.ShouldNotContain("victim");
        if (status is 200 or 401)
        {
            seen.ShouldNotContain("X-Proxy-Error");
        }
    }

    [Fact]
    public async Task One_that_drips_its_headers_runs_out_of_time()
    {
        using var gitLab = RawExchange.Answer("HTTP/1.1 200 OK\r\nX: ", ends: false);
        await using var host = await ProxyHost.StartAsync(
            static _ => Task.CompletedTask,
            new ProxyHostSettings { GitLabUrl = $"http://{gitLab.LocalEndpoint}", Idle = TimeSpan.FromMilliseconds(300) });

        using var response = await host.Client.GetAsync("/proxy/acme/api/v4/x", Cancellation);

        response.Headers.GetValues("X-Proxy-Error").ShouldBe(["TimedOut"]);
    }
}
