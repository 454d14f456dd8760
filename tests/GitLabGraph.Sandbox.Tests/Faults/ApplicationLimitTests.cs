using System.Globalization;
using System.Net;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.Tests.GraphQL;

namespace GitLabGraph.Sandbox.Tests.Faults;

/// <summary>What GitLab limits by itself is counted for REST and GraphQL together, and refused in each one's way.</summary>
public sealed class ApplicationLimitTests
{
    private const string Refusal = """{"message":{"error":"This endpoint has been requested too many times. Try again later."}}""";

    [Fact]
    public async Task Comments_above_the_limit_are_refused_without_headers()
    {
        await using var server = await StartAsync(new FaultSettings { CommentsPerMinute = 2 });
        using var client = Sandboxes.ClientOf(server, "developer");
        var issue = server.World.FindIssue(server.World.FindProject("acme/handbook")!.Place, 1)!;
        using var first = await CommentAsync(client);
        using var second = await CommentAsync(client);
        using var third = await CommentAsync(client);
        var overGraphQL = await client.AskGraphQLAsync(
            $"mutation {{ createNote(input: {{ noteableId: \"gid://gitlab/Issue/{issue.Id}\", body: \"x\" }}) {{ errors }} }}", null);

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await third.TextAsync()).ShouldBe(Refusal);
        third.Headers.RetryAfter.ShouldBeNull();
        overGraphQL.Error().ShouldBe("This endpoint has been requested too many times. Try again later.");
        using var other = Sandboxes.ClientOf(server, "guest");
        using var others = await CommentAsync(other);
        others.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Issues_are_counted_by_themselves()
    {
        await using var server = await StartAsync(new FaultSettings { IssuesPerMinute = 1 });
        using var client = Sandboxes.ClientOf(server, "developer");
        using var first = await client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues", new { title = "One" });
        using var second = await client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues", new { title = "Two" });
        using var comment = await CommentAsync(client);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        comment.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Limits_are_dated_by_the_clock_that_they_are_reckoned_with()
    {
        await using var server = await StartAsync(new FaultSettings { RequestsPerMinute = 5 });
        using var client = Sandboxes.ClientOf(server, "developer");
        using var answer = await client.GetAsync("user", TestContext.Current.CancellationToken);
        var resets = DateTimeOffset.FromUnixTimeSeconds(long.Parse(answer.Header("RateLimit-Reset")!, CultureInfo.InvariantCulture));

        (resets - answer.Headers.Date).ShouldBe(TimeSpan.FromSeconds(30));
    }

    // Halfway through a minute that does not end while the test runs.
    private static Task<SandboxServer> StartAsync(FaultSettings faults) => SandboxServer.StartAsync(
        new SandboxOptions { Faults = faults, Time = new StandingTime() }, TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> CommentAsync(HttpClient client) =>
        client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues/1/notes", new { body = "x" });

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 2, 10, 0, 30, TimeSpan.Zero);
    }
}
