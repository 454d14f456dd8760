using System.Collections.Concurrent;
using System.Text;
using GitLabGraph.TestKit;
using GitLabGraph.TestKit.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>How a caller's systems trace their requests is no business of their customer's GitLab.</summary>
public sealed class TraceHeaderTests
{
    private static readonly string[] Tracing = ["traceparent", "tracestate", "baggage", "request-id", "correlation-context"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/graphql", "/api/graphql")]
    [InlineData("/proxy/acme/api/graphql", "/api/graphql")]
    [InlineData("/proxy/acme/api/v4/markdown", "/api/v4/markdown")]
    public async Task No_request_to_GitLab_tells_of_a_trace(string path, string upstream)
    {
        var seen = new ConcurrentQueue<(string Path, string[] Headers)>();
        await using var gitLab = await GitLabThatNotesAsync(seen);
        await using var collector = await OtlpReceiver.StartAsync();
        await using var server = new ServerUnderTest(new Dictionary<string, string>(collector.Settings)
        {
            ["GitLabGraph:Accounts:acme:Url"] = gitLab.Urls.First(),
            ["GitLabGraph:Accounts:acme:Token"] = "glpat-any",
        });
        using var client = new HttpClient { BaseAddress = server.Start() };
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{\"query\":\"{ me { username } }\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "vendor=1");
        request.Headers.Add("baggage", "customer=acme");

        (await client.SendAsync(request, Cancellation)).Dispose();

        seen.ShouldContain(one => one.Path == upstream);
        seen.SelectMany(static one => one.Headers).Intersect(Tracing, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    private static async Task<WebApplication> GitLabThatNotesAsync(ConcurrentQueue<(string Path, string[] Headers)> seen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gitLab = builder.Build();
        gitLab.Run(async context =>
        {
            seen.Enqueue((context.Request.Path, [.. context.Request.Headers.Keys]));
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"data\":{}}", Cancellation);
        });
        await gitLab.StartAsync(Cancellation);
        return gitLab;
    }
}
