using System.Net;
using GitLabGraph.Sandbox.Faults;

namespace GitLabGraph.Sandbox.Tests.Faults;

public sealed class FaultMiddlewareTests
{
    [Theory]
    [InlineData(FaultKind.Throttled, 429, "text/plain", "Retry later\n")]
    [InlineData(FaultKind.ServerError, 500, "application/json", """{"message":"500 Internal Server Error"}""")]
    [InlineData(FaultKind.ApplicationLimited, 429, "application/json",
        """{"message":{"error":"This endpoint has been requested too many times. Try again later."}}""")]
    public async Task Answers_as_a_GitLab_in_trouble(FaultKind kind, int status, string contentType, string body)
    {
        await using var server = await StartAsync(new FaultRule { Kind = kind, Times = 1 });
        using var client = Sandboxes.ClientOf(server, "developer");
        using var first = await client.GetAsync("user", TestContext.Current.CancellationToken);
        using var second = await client.GetAsync("user", TestContext.Current.CancellationToken);

        ((int)first.StatusCode).ShouldBe(status);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        (await first.TextAsync()).ShouldBe(body);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Requests.All[0].Fault.ShouldBe(kind.ToString());
    }

    [Theory]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.Reset)]
    public async Task Cuts_the_connection(FaultKind kind)
    {
        await using var server = await StartAsync(new FaultRule { Kind = kind });
        using var client = Sandboxes.ClientOf(server, "developer");

        await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync("user", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Loses_the_request_or_only_the_answer(bool actsFirst, int written)
    {
        await using var server = await StartAsync(new FaultRule { Kind = FaultKind.BadGateway, ActsFirst = actsFirst, Method = "POST" });
        using var client = Sandboxes.ClientOf(server, "developer");
        using var lost = await client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues/1/notes", new { body = "Heard?" });

        lost.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        lost.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await client.JsonAsync("projects/acme%2Fhandbook/issues/1/notes")).EnumerateArray()
            .Count(note => note.Text("body") == "Heard?").ShouldBe(written);
    }

    [Fact]
    public async Task Spoils_one_project_only()
    {
        await using var server = await StartAsync(new FaultRule { Kind = FaultKind.ServerError, TargetContains = "acme%2Fhandbook" });
        using var client = Sandboxes.ClientOf(server, "developer");
        using var bad = await client.GetAsync("projects/acme%2Fhandbook", TestContext.Current.CancellationToken);
        using var good = await client.GetAsync("projects/acme%2Fsupport", TestContext.Current.CancellationToken);

        bad.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Counts_requests_and_refuses_those_above_the_limit()
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Faults = new FaultSettings { RequestsPerMinute = 3 } }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "developer");
        List<string> statuses = [];
        for (var count = 0; count < 8; count++)
        {
            using var response = await client.GetAsync("user", TestContext.Current.CancellationToken);
            response.Header("RateLimit-Limit").ShouldBe("3");
            statuses.Add($"{(int)response.StatusCode}");
        }

        statuses[..3].ShouldAllBe(status => status == "200");
        statuses.ShouldContain("429");
    }

    [Fact]
    public async Task Is_set_and_cleared_over_the_control_route()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "developer");
        var control = new Uri(server.BaseUrl + "/-/sandbox/faults").ToString();
        using var put = await client.AskAsync(HttpMethod.Put, control, new { rules = new[] { new { kind = "Html" } } });
        using var during = await client.GetAsync("user", TestContext.Current.CancellationToken);
        using var cleared = await client.AskAsync(HttpMethod.Delete, control);
        using var after = await client.GetAsync("user", TestContext.Current.CancellationToken);

        during.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        after.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        server.Requests.Total.ShouldBe(2);
    }

    private static Task<SandboxServer> StartAsync(FaultRule rule) => SandboxServer.StartAsync(
        new SandboxOptions { Faults = new FaultSettings { Rules = [rule] } }, TestContext.Current.CancellationToken);
}
