using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Tests.World;

public sealed class GitLabWorldTests
{
    private static readonly GitLabWorld Shared = GitLabWorld.Create(new WorldOptions(), TimeProvider.System);

    [Fact]
    public void Is_as_large_as_the_tests_of_others_need_it()
    {
        Shared.Projects.All.Length.ShouldBeGreaterThanOrEqualTo(12);
        Shared.Users.All.Count(user => user.Kind == UserKind.Human).ShouldBeGreaterThanOrEqualTo(30);
        Shared.Issues.All.Length.ShouldBeGreaterThanOrEqualTo(400);
        Shared.MergeRequests.All.Length.ShouldBeGreaterThanOrEqualTo(150);
        Shared.Groups.All.Max(group => group.FullPath.Count(letter => letter == '/')).ShouldBe(2);
        Shared.Issues.Of(Shared.FindProject("acme/platform/api")!.Place).Count(issue => issue.IsOpen).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public void Is_the_same_world_for_the_same_seed()
    {
        var again = GitLabWorld.Create(new WorldOptions(), TimeProvider.System);

        again.Issues.All.Select(Telling).ShouldBe(Shared.Issues.All.Select(Telling));
        again.Notes.All.ShouldBe(Shared.Notes.All);
        again.Commits.All.Select(commit => commit.Sha).ShouldBe(Shared.Commits.All.Select(commit => commit.Sha));
    }

    [Fact]
    public void Is_another_world_for_another_seed()
    {
        var other = GitLabWorld.Create(new WorldOptions { Seed = 7 }, TimeProvider.System);

        other.Issues.All.Select(issue => issue.Title).ShouldNotBe(Shared.Issues.All.Select(issue => issue.Title));
    }

    [Fact]
    public void Numbers_issues_and_merge_requests_without_a_gap()
    {
        foreach (var project in Shared.Projects.All)
        {
            var issues = Shared.Issues.Of(project.Place).Select(issue => issue.Iid).ToArray();
            issues.ShouldBe(Enumerable.Range(1, issues.Length));
            var requests = Shared.MergeRequests.Of(project.Id).Select(request => request.Iid).ToArray();
            requests.ShouldBe(Enumerable.Range(1, requests.Length));
        }
    }

    [Fact]
    public void Has_one_label_of_a_scope_on_an_item_at_most()
    {
        foreach (var issue in Shared.Issues.All)
        {
            var keys = issue.LabelIds.Select(Shared.Labels.Get).Select(label => label.ScopeKey).OfType<string>().ToArray();
            keys.ShouldBeUnique();
        }
    }

    [Fact]
    public void Has_no_enterprise_things_in_a_community_edition()
    {
        var community = GitLabWorld.Create(new WorldOptions { IsEnterprise = false }, TimeProvider.System);

        community.Issues.All.ShouldAllBe(issue => issue.Weight == null && issue.StatusId == null && issue.Type != IssueType.Epic);
        community.Issues.All.ShouldAllBe(issue => issue.AssigneeIds.Length <= 1);
        community.MemberRoles.All.ShouldBeEmpty();
        community.Subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public void Makes_a_hundred_thousand_issues_when_somebody_looks_at_them()
    {
        var large = GitLabWorld.Create(new WorldOptions { Size = WorldSize.Large }, TimeProvider.System);
        var place = large.FindProject("acme/archive/everything")!.Place;

        large.Issues.Of(place).Length.ShouldBe(100_000);
        var issue = large.FindIssue(place, 1)!;
        large.Notes.Of(issue.AsTarget).Length.ShouldBe(2);
        large.Notes.Find(large.Notes.Of(issue.AsTarget)[1].Id)!.Target.ShouldBe(issue.AsTarget);
    }

    private static string Telling(Issue issue)
        => $"{issue.Id} {issue.Title} {issue.State} {issue.UpdatedAt:O} {string.Join(',', issue.LabelIds)}"
            + $" {string.Join(',', issue.AssigneeIds)}";
}
