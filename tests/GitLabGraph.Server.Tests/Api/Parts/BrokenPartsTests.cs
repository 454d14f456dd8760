using GitLabGraph.GraphQL.Tests.Execution.Differential;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api.Parts;

/// <summary>What breaks while a later part is read is told in that part, and the answer comes to its end.</summary>
public sealed class BrokenPartsTests
{
    private const string Later = "{ me { username } ... @defer { workspaces(first: 2) { nodes { name } } } }";
    private const string Each = "{ workspace(path: \"acme/platform/api\") { name tickets(first: 4) { nodes @stream(initialCount: 1) { "
        + "title ... @defer { remoteData } } } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, FaultKind, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, FaultKind, string>();

            foreach (var transport in new[] { "multipart/mixed", "text/event-stream", "websocket" })
            {
                cases.Add(transport, FaultKind.ServerError, "UPSTREAM_ERROR");
                cases.Add(transport, FaultKind.CutBody, "UPSTREAM_ERROR");
                cases.Add(transport, FaultKind.Throttled, "UPSTREAM_RATE_LIMITED");
                cases.Add(transport, FaultKind.Unauthorized, "NEEDS_REAUTH");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_deferred_list_is_null_with_its_error(string transport, FaultKind kind, string code)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        await lab.QueryAsync("{ me { username } workspaces(first: 1) { nodes { name } } }", null, Cancellation);
        lab.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind, After = 1, RetryAfterSeconds = 90 }] };

        var answer = await WholeAsync(lab, transport, Later);

        answer.Data!["me"]!["username"]!.GetValue<string>().ShouldBe("olivia");
        answer.Data["workspaces"]!.ToJsonString().ShouldBe("""{"nodes":null}""");
        Errors(answer).ShouldBe([$"""{code} ["workspaces"]"""]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_streamed_item_tells_its_own(string transport, FaultKind kind, string code)
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        await lab.QueryAsync(Each, null, Cancellation);
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = kind, TargetContains = "/issues/", RetryAfterSeconds = 90 }],
        };

        var answer = await WholeAsync(lab, transport, Each);

        var tickets = answer.Data!["workspace"]!["tickets"]!["nodes"]!.AsArray();
        tickets.Count.ShouldBe(4);
        tickets.ShouldAllBe(static ticket => ticket!["title"] != null && ticket["remoteData"] == null);
        Errors(answer).ShouldBe(
            [.. Enumerable.Range(0, 4).Select(index => $"{code} [\"workspace\",\"tickets\",\"nodes\",{index},\"remoteData\"]")]);
    }

    private static async Task<IncrementalMerge> WholeAsync(Lab lab, string transport, string query)
    {
        var parts = new List<string>();

        await foreach (var part in PartsClient.AskAsync(lab, transport, query, Cancellation))
        {
            parts.Add(part);
        }

        parts.Count.ShouldBeGreaterThan(1);
        return IncrementalMerge.Of(parts);
    }

    private static List<string> Errors(IncrementalMerge answer) =>
    [
        .. answer.Errors.Select(static error => $"{error!["extensions"]!["code"]} {error["path"]!.ToJsonString()}")
            .Order(StringComparer.Ordinal),
    ];
}
