using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>What REST tells beside a list fails by itself: null with an error at each place, and the list stands.</summary>
public sealed class FailedPartTests(UnifiedLab lab, OldCommunityLab old) : IClassFixture<UnifiedLab>, IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task Members_stand_whose_custom_roles_cannot_be_had()
    {
        var answer = await BreakAsync(
            lab,
            "/members?",
            "{ group(path: \"acme\") { members(first: 3) { nodes { user { username } customRole { name } isAwaiting } } } }");
        var members = answer.At("group.members.nodes").EnumerateArray().ToList();

        members.Count.ShouldBe(3);
        members.ShouldAllBe(static member => member.GetProperty("customRole").ValueKind == JsonValueKind.Null);
        answer.Codes.ShouldBe(Enumerable.Repeat("UPSTREAM_ERROR", 6));
    }

    [Fact]
    public async Task Tags_stand_whose_counts_cannot_be_had()
    {
        var answer = await BreakAsync(
            lab, "/labels?", "{ workspace(path: \"acme/platform/api\") { tags(first: 4) { nodes { name openTicketCount } } } }");
        var tags = answer.At("workspace.tags.nodes").EnumerateArray().ToList();

        tags.Count.ShouldBe(4);
        tags.ShouldAllBe(static tag => tag.GetProperty("openTicketCount").ValueKind == JsonValueKind.Null);
        answer.Codes.ShouldBe(Enumerable.Repeat("UPSTREAM_ERROR", 4));
    }

    [Fact]
    public async Task A_licence_whose_holders_are_a_secret_takes_nothing_from_the_others()
    {
        const string Query = "{ user(username: \"dana\") { licenses { nameRaw } } }";
        var whole = (await lab.AskAsync(Query, null, lab.Link("owner"))).ShouldBeClean().At("user.licenses").GetArrayLength();
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.PartialData, Field = "addOnEligibleUsers", TargetContains = "graphql" }],
        };

        var answer = await lab.AskAsync(Query, null, lab.Link("owner"));
        lab.GitLab.Faults.Clear();

        whole.ShouldBeGreaterThan(1);
        answer.At("user.licenses").GetArrayLength().ShouldBe(whole - 1);
        answer.Codes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Repos_of_an_older_instance_stand_whose_origin_cannot_be_had()
    {
        var answer = await BreakAsync(old, "api/v4/projects/", "{ repos(first: 3) { nodes { path isFork } } }");
        var repos = answer.At("repos.nodes").EnumerateArray().ToList();

        repos.Count.ShouldBe(3);
        repos.ShouldAllBe(static repo => !repo.GetProperty("isFork").GetBoolean());
        answer.Codes.ShouldBe(Enumerable.Repeat("UPSTREAM_ERROR", 3));
    }

    private static async Task<LabAnswer> BreakAsync(UnifiedLab lab, string target, string query)
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.ServerError, TargetContains = target }],
        };

        try
        {
            return await lab.AskAsync(query);
        }
        finally
        {
            lab.GitLab.Faults.Clear();
        }
    }
}
