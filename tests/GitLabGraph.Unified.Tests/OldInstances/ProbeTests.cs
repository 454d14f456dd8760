using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>How an instance is asked for its schema: as GitLab's limits and its graphql-ruby of each time allow.</summary>
public sealed class ProbeTests
{
    private const string Tickets =
        "tickets(first: 2) { nodes { title status { name } type { name } author { username } tags { nodes { name } } group { name } "
        + "assignees { nodes { username } } milestone { title } "
        + "comments(first: 1) { nodes { body author { username } discussion { id } } } "
        + "workspace { name repo { name languages { name } defaultBranch { name } } } parent { title } weight startDate } }";

    private const string Requests =
        "pullRequests(first: 2) { nodes { title author { username } tags { nodes { name } } reviewers { nodes { user { username } } } "
        + "headPipeline { status triggeredBy { username } } diffStats { additions } commits(first: 1) { nodes { sha } } "
        + "milestone { title } repo { name owner { ... on User { username } } } } }";

    private const string Places =
        "me { username } repos(first: 2) { nodes { name releases(first: 1) { nodes { name } } pipelines(first: 1) { nodes { status } } "
        + "members(first: 1) { nodes { user { username } } } } } "
        + "groups(first: 2) { nodes { name members(first: 1) { nodes { role { name } } } } }";

    private const string Everything = $"{{ {Tickets} {Requests} {Places} }}";

    [Fact]
    public async Task Many_types_are_asked_for_in_documents_that_GitLab_takes()
    {
        await using var lab = new OldCommunityLab();
        await lab.InitializeAsync();

        var answer = await lab.AskAsync(Everything);

        var probes = answer.Upstream.Where(static request => request.Document?.Contains("__type(", StringComparison.Ordinal) == true)
            .ToList();
        probes.ShouldNotBeEmpty(answer.Json.ToString());
        probes.ShouldAllBe(static probe => probe.Complexity <= 200);
    }

    // Whichever of the first requests fails: a document, or one of the parts in which its types are asked for.
    [Theory]
    [InlineData(FaultKind.BadGateway, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.PartialData, "UPSTREAM_TIMEOUT")]
    [InlineData(FaultKind.CutBody, "UPSTREAM_ERROR")]
    [InlineData(FaultKind.PermissionMissing, "FORBIDDEN_SCOPE")]
    public async Task What_could_not_be_learnt_is_told_and_learnt_by_the_next_question(FaultKind kind, string code)
    {
        await using var lab = new OldCommunityLab();
        await lab.InitializeAsync();
        var whole = await lab.AskAsync(Everything);
        var broken = 0;

        for (var after = 0; after < whole.Upstream.Count; after++)
        {
            var account = lab.Link();
            lab.GitLab.Faults.Settings = new FaultSettings
            {
                Rules = [new FaultRule { Kind = kind, After = after, Times = 1, TargetContains = "graphql" }],
            };
            var first = await lab.AskAsync(Everything, null, account);
            broken += first.Upstream.Count(static request => request.Fault != null);
            (first.Codes.Contains(code) || TextOf(first) == TextOf(whole)).ShouldBeTrue($"after {after}");
            lab.GitLab.Faults.Clear();

            TextOf(await lab.AskAsync(Everything, null, account)).ShouldBe(TextOf(whole), $"after {after}");
        }

        broken.ShouldBeGreaterThan(3);
    }

    // graphql-ruby lists arguments that are deprecated, GitLab's experiments among them, to who asks for them only.
    [Fact]
    public async Task Arguments_that_are_deprecated_are_asked_for()
    {
        await using var lab = new OldCommunityLab();
        await lab.InitializeAsync();

        var answer = await lab.AskAsync(Everything);

        var probes = answer.Upstream.Select(static request => request.Document ?? "")
            .Where(static document => document.Contains("__type(", StringComparison.Ordinal)).ToList();
        probes.ShouldNotBeEmpty(answer.Json.ToString());
        probes.ShouldAllBe(static document => document.Contains("args(includeDeprecated:true)", StringComparison.Ordinal));
    }

    // Field 'args' doesn't accept argument 'includeDeprecated': graphql-ruby 1.11, of GitLab 14.
    [Fact]
    public async Task An_instance_that_knows_no_deprecated_arguments_is_asked_without()
    {
        await using var lab = new OldCommunityLab();
        await lab.InitializeAsync();
        var refused = 0;

        var answer = await lab.AskWhileAsync(
            async request =>
            {
                var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();

                if (body.Contains("args(includeDeprecated:true)", StringComparison.Ordinal))
                {
                    refused++;
                    request.Content = new StringContent(
                        body.Replace("args(includeDeprecated:true)", "args(includedDeprecated:true)", StringComparison.Ordinal),
                        Encoding.UTF8, "application/json");
                }
            },
            "{ tickets(first: 5) { nodes { title } } }");

        refused.ShouldBe(1);
        answer.ShouldBeClean();
        answer.At("tickets.nodes").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    // Errors stand in the order in which they came.
    private static string TextOf(LabAnswer answer) => $"{answer.Data.GetRawText()} {string.Join(' ', answer.Codes.Order())}";
}
