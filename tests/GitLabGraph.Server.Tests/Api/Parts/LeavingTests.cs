using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api.Parts;

/// <summary>Who leaves before the last part leaves GitLab in peace, too.</summary>
public sealed class LeavingTests
{
    private const string Slow = "{ workspace(path: \"acme/platform/api\") { tickets(first: 100) { nodes @stream(initialCount: 1) { "
        + "title ... @defer { remoteData } } } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("multipart/mixed", FaultKind.Timeout)]
    [InlineData("multipart/mixed", FaultKind.Stalled)]
    [InlineData("text/event-stream", FaultKind.Timeout)]
    [InlineData("text/event-stream", FaultKind.Stalled)]
    [InlineData("websocket", FaultKind.Timeout)]
    [InlineData("websocket", FaultKind.Stalled)]
    public async Task A_request_that_GitLab_never_answers_ends_when_its_client_has_left(string transport, FaultKind kind)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        await lab.QueryAsync("{ me { username } }", null, Cancellation);
        lab.GitLab.Requests.Clear();
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind, After = 1 }] };

        await foreach (var part in PartsClient.AskAsync(
            lab, transport, "{ me { username } ... @defer { workspaces(first: 2) { nodes { name } } } }", Cancellation))
        {
            part.ShouldContain("\"hasNext\":true");
            break;
        }

        // A request is written down when it is over.
        await Eventually.HoldsAsync(
            async () =>
            {
                await Task.Yield();
                return lab.GitLab.Requests.Total == 2;
            },
            TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("text/event-stream")]
    [InlineData("websocket")]
    public async Task GitLab_is_not_asked_for_parts_that_nobody_reads(string transport)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        await lab.QueryAsync("{ me { username } }", null, Cancellation);
        lab.GitLab.Requests.Clear();
        lab.GitLab.Faults.Settings = new FaultSettings { LatencyMilliseconds = 300, SlowTarget = "/issues/" };

        await foreach (var part in PartsClient.AskAsync(lab, transport, Slow, Cancellation))
        {
            part.ShouldContain("\"hasNext\":true");
            break;
        }

        // Asked last, it is answered last if the others are still wanted: an account asks so many things at once, and no more.
        await lab.QueryAsync("{ ticket(reference: \"acme/platform/api#1\") { remoteData } }", null, Cancellation);
        lab.GitLab.Requests.Total.ShouldBeLessThan(20);
    }
}
