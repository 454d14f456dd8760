using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Proxy.Tests.Forwarding;

/// <summary>What reaches GitLab, and what comes back.</summary>
public sealed class ForwardingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v4/projects/acme%2Fhandbook/repository/files/a%23b%25c%2Ed/raw?ref=x%2Fy&z=%7E")]
    [InlineData("/api/v4/projects/1/issues?search=a+b%20c&labels[]=x&labels[]=y")]
    [InlineData("/api/v4/projects/1//issues;v=1?a=1?b=%252e%252e")]
    public async Task A_target_reaches_GitLab_byte_for_byte(string target)
    {
        var seen = "";
        await using var host = await ProxyHost.StartAsync(context =>
        {
            seen = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            return Task.CompletedTask;
        });

        using var response = await host.Client.GetAsync(Exactly(host.Url + "/proxy/acme" + target), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.ShouldBe(target);
    }

    [Fact]
    public async Task What_the_caller_sends_for_us_stays_with_us()
    {
        var seen = new HeaderDictionary();
        var query = "";
        await using var host = await ProxyHost.StartAsync(context =>
        {
            foreach (var (name, values) in context.Request.Headers)
            {
                seen[name] = values;
            }

            query = context.Request.QueryString.Value;
            return Task.CompletedTask;
        });
        using var request = new HttpRequestMessage(
            HttpMethod.Get, Exactly(host.Url + $"/proxy/acme/api/v4/user?a=1&private%5Ftoken={ProxyHost.Key}&access_token=x&b=2"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ProxyHost.Key);
        string[] ours =
        [
            "JOB-TOKEN", "Cookie", "X-Account-Id", "X-GitLab-Token", "X-Forwarded-For", "Forwarded", "X-Real-IP", "Custom",
            "X_Forwarded_For", "Private_Token", "X_HTTP_Method_Override",
        ];
        foreach (var name in ours)
        {
            request.Headers.TryAddWithoutValidation(name, "leak");
        }

        request.Headers.TryAddWithoutValidation("Connection", "Custom");
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"kept\"");

        using var response = await host.Client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        query.ShouldBe("?a=1&b=2");
        seen["Authorization"].ToString().ShouldBe("Bearer " + ProxyHost.GitLabToken);
        seen["If-None-Match"].ToString().ShouldBe("\"kept\"");
        seen["Via"].ToString().ShouldBe("1.1 gitlabgraph");
        var all = string.Join('\n', seen.Select(header => $"{header.Key}: {header.Value}"));
        all.ShouldNotContain("leak");
        all.ShouldNotContain(ProxyHost.Key);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Links_lead_back_to_the_proxy_and_pages_for_people_do_not(string coding)
    {
        ProxyHost host = null!;
        await using var started = host = await ProxyHost.StartAsync(async context =>
        {
            var api = host.GitLabUrl + "/api/v4";
            context.Response.Headers.Link =
                $"<{api}/issues?page=2>; rel=\"next\", <https://elsewhere.example/api/v4/issues>; rel=\"last\"";
            context.Response.Headers["RateLimit-Remaining"] = "41";
            context.Response.Headers.SetCookie = "session=1";
            await Bodies.WriteJsonAsync(
                context,
                $$"""{"web_url":"{{host.GitLabUrl}}/a","_links":{"self":"{{api}}/projects/1"},"text":"see \"{{api}}/x\""}""",
                coding);
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/proxy/acme/api/v4/issues");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "zstd, gzip, br");

        using var response = await host.Client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);

        var proxied = host.Url + "/proxy/acme/api/v4";
        var left = $"\"text\":\"see \\\"{host.GitLabUrl}/api/v4/x\\\"\"}}";
        text.ShouldBe($$"""{"web_url":"{{host.GitLabUrl}}/a","_links":{"self":"{{proxied}}/projects/1"},{{left}}""");
        response.Headers.GetValues("Link").ShouldBe([$"<{proxied}/issues?page=2>; rel=\"next\""]);
        response.Headers.GetValues("RateLimit-Remaining").ShouldBe(["41"]);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_keep_their_compression_and_are_not_rewritten()
    {
        ProxyHost host = null!;
        await using var started = host = await ProxyHost.StartAsync(async context =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=\"a.json\"";
            await Bodies.WriteJsonAsync(context, $"[\"{host.GitLabUrl}/api/v4/x\"]", "gzip");
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/proxy/acme/api/v4/jobs/1/artifacts/a.json");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");

        using var response = await host.Client.SendAsync(request, Cancellation);

        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var text = await Bodies.GunzipAsync(await response.Content.ReadAsByteArrayAsync(Cancellation));
        text.ShouldBe($"[\"{host.GitLabUrl}/api/v4/x\"]");
    }

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("OPTIONS", 200)]
    [InlineData("PATCH", 200)]
    [InlineData("GET", 204)]
    [InlineData("GET", 304)]
    [InlineData("DELETE", 202)]
    [InlineData("GET", 404)]
    public async Task Methods_and_statuses_pass_as_they_are(string method, int status)
    {
        await using var host = await ProxyHost.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["X-Method"] = context.Request.Method;
            return Task.CompletedTask;
        });

        using var response = await host.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), "/proxy/acme/api/v4/user"), Cancellation);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("X-Method").ShouldBe([method]);
        response.Headers.Contains("X-Proxy-Error").ShouldBeFalse();
    }

    [Fact]
    public async Task Trailers_are_left_out_and_the_body_is_whole()
    {
        using var gitLab = new TcpListener(IPAddress.Loopback, 0);
        gitLab.Start();
        await using var host = await ProxyHost.StartAsync(
            static _ => Task.CompletedTask,
            new ProxyHostSettings { GitLabUrl = $"http://{gitLab.LocalEndpoint}" });
        var asked = host.Client.GetAsync("/proxy/acme/api/v4/x", Cancellation);
        using var socket = await gitLab.AcceptTcpClientAsync(Cancellation);
        await socket.GetStream().WriteAsync(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: Sum\r\n\r\n4\r\nbody\r\n0\r\nSum: abc\r\n\r\n"u8.ToArray(),
            Cancellation);

        using var response = await asked;

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("body");
        response.Headers.Contains("Trailer").ShouldBeFalse();
        response.TrailingHeaders.ShouldBeEmpty();
    }

    private static Uri Exactly(string url) =>
        new(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
