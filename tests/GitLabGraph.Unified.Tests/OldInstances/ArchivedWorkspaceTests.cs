using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// GitLab's lists that are wider than a project leave out what lies in archived projects unless they are told otherwise.
/// </summary>
public sealed class ArchivedWorkspaceTests(UnifiedLab current, LateWorkItemLab late, OldCommunityLab old)
    : IClassFixture<UnifiedLab>, IClassFixture<LateWorkItemLab>, IClassFixture<OldCommunityLab>
{
    private const string Count = "{ tickets { totalCount } user(username: \"mei\") { authoredTickets { totalCount } } "
        + "group(path: \"acme\") { tickets { totalCount } } }";

    [Fact]
    public Task Of_a_current_instance() => Archiving_a_workspace_takes_its_tickets_out_of_no_list(current);

    [Fact]
    public Task Where_groups_have_no_work_items() => Archiving_a_workspace_takes_its_tickets_out_of_no_list(late);

    [Fact]
    public Task Over_REST() => Archiving_a_workspace_takes_its_tickets_out_of_no_list(old);

    private static async Task Archiving_a_workspace_takes_its_tickets_out_of_no_list(UnifiedLab lab)
    {
        var before = (await lab.AskAsync(Count)).ShouldBeClean().Data.ToString();
        await lab.WriteAsync($"projects/{lab.GitLab.World.FindProject("acme/platform/api")!.Id}/archive", new { }, "owner");

        (await lab.AskAsync(Count)).ShouldBeClean().Data.ToString().ShouldBe(before);
    }
}
