using System.Collections.Immutable;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Tests.World.Delivery;

/// <summary>What others rely on finding in the world's deliveries.</summary>
public sealed class DeliverySeedTests
{
    private static readonly GitLabWorld Shared = GitLabWorld.Create(new WorldOptions(), TimeProvider.System);

    private static readonly string[] Deployed = ["acme/platform/api", "acme/apps/web", "acme/platform/data/warehouse"];

    private static DateTimeOffset End => WorldClock.Epoch;

    [Fact]
    public void Deploys_often_in_some_projects_and_never_in_others()
    {
        foreach (var path in Deployed)
        {
            var recent = Of(path).Where(row => row.CreatedAt > End.AddDays(-100)).ToArray();
            recent.Length.ShouldBeInRange(35, 45);
            recent.Select(row => row.Status).Distinct().Count().ShouldBe(Enum.GetValues<DeploymentStatus>().Length);
        }

        Of("acme/platform/gateway").ShouldBeEmpty();
        Shared.Environments.Of(Shared.FindProject("acme/platform/gateway")!.Id).ShouldNotBeEmpty();
        Shared.Environments.Of(Shared.FindProject("acme/handbook")!.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Deploys_by_jobs_and_by_the_API_as_people_as_bots_and_as_the_ghost()
    {
        var all = Shared.Deployments.All;

        all.ShouldContain(row => row.JobId == null);
        all.ShouldContain(row => row.JobId != null);
        all.ShouldContain(row => row.IsTag);
        all.Select(row => Shared.Users.Get(row.UserId).Kind).Distinct().ShouldBe(
            [UserKind.Human, UserKind.ProjectBot, UserKind.ServiceAccount, UserKind.Ghost], ignoreOrder: true);
        all.Where(row => row.FinishedAt is not null).Select(row => row.Status).Distinct().ShouldBe(
            [DeploymentStatus.Success, DeploymentStatus.Failed, DeploymentStatus.Canceled], ignoreOrder: true);
        all.Where(row => row.Status == DeploymentStatus.Success).ShouldAllBe(row => row.FinishedAt != null);
    }

    [Fact]
    public void Numbers_deployments_and_pipelines_in_the_order_of_their_making()
    {
        Shared.Deployments.All.Select(row => row.CreatedAt).ShouldBeInOrder();
        Shared.Pipelines.All.Select(row => row.CreatedAt).ShouldBeInOrder();
        foreach (var project in Shared.Projects.All)
        {
            var deployments = Shared.Deployments.Of(project.Id).Select(row => row.Iid).ToArray();
            deployments.ShouldBe(Enumerable.Range(1, deployments.Length));
            var pipelines = Shared.Pipelines.Of(project.Id).Select(row => row.Iid).ToArray();
            pipelines.ShouldBe(Enumerable.Range(1, pipelines.Length));
        }
    }

    [Fact]
    public void Brings_a_merge_request_to_an_environment_once_and_after_its_merge()
    {
        foreach (var deployments in Shared.Deployments.All.GroupBy(row => row.EnvironmentId))
        {
            deployments.SelectMany(row => row.MergeRequestIds).ShouldBeUnique();
        }

        foreach (var deployment in Shared.Deployments.All.Where(row => row.MergeRequestIds.Length > 0))
        {
            deployment.Status.ShouldBe(DeploymentStatus.Success);
            Shared.Environments.Get(deployment.EnvironmentId).Folder.ShouldBeNull();
            deployment.MergeRequestIds.Select(Shared.MergeRequests.Get)
                .ShouldAllBe(request => request.State == MergeRequestState.Merged && request.MergedAt < deployment.FinishedAt);
        }
    }

    [Fact]
    public void Brings_every_merge_request_that_was_merged_before_the_last_deployment_to_production()
    {
        foreach (var path in Deployed)
        {
            var project = Shared.FindProject(path)!;
            var production = Shared.Environments.Of(project.Id).Single(row => row.Name == "production");
            var successes = Of(path).Where(row => row.EnvironmentId == production.Id && row.Status == DeploymentStatus.Success).ToArray();
            var brought = successes.SelectMany(row => row.MergeRequestIds).ToHashSet();

            Shared.MergeRequests.Of(project.Id)
                .Where(request => request.State == MergeRequestState.Merged && request.MergedAt < successes[^1].CreatedAt)
                .ShouldAllBe(request => brought.Contains(request.Id));
        }
    }

    [Fact]
    public void Rolls_back_to_what_was_live_before()
    {
        foreach (var path in Deployed)
        {
            var production = Of(path)
                .Where(row => Shared.Environments.Get(row.EnvironmentId).Name == "production" && row.Status == DeploymentStatus.Success)
                .Select(row => row.Sha).ToArray();

            production.Where((sha, index) => index > 0 && production[index - 1] != sha && production.Take(index).Contains(sha))
                .ShouldNotBeEmpty(path);
        }
    }

    [Fact]
    public void Deploys_commits_that_the_repository_has()
    {
        Shared.Deployments.All.ShouldAllBe(row => Shared.FindCommit(row.ProjectId, row.Sha) != null);
        Shared.Pipelines.All.ShouldAllBe(row => Shared.FindCommit(row.ProjectId, row.Sha) != null);
        Shared.Jobs.All.ShouldAllBe(job => Shared.Pipelines.Get(job.PipelineId).ProjectId == job.ProjectId);
    }

    [Fact]
    public void Has_environments_of_every_tier_and_state_and_one_without_a_tier()
    {
        Shared.Environments.All.Select(row => row.Tier).Distinct().ShouldBe(
            ["production", "staging", "testing", "development", "other", null], ignoreOrder: true);
        Shared.Environments.All.Select(row => row.State).Distinct().Count().ShouldBe(3);
        Shared.Environments.All.ShouldAllBe(row => row.Slug.Length <= 24);
    }

    [Fact]
    public void Has_pipelines_of_every_status_and_of_many_sources()
    {
        var pipelines = Shared.Pipelines.Of(Shared.FindProject("acme/platform/api")!.Id);

        pipelines.Select(row => row.Status).Distinct().Count().ShouldBe(Enum.GetValues<PipelineStatus>().Length);
        pipelines.Select(row => row.Source).Distinct().ShouldBe(
            ["push", "schedule", "api", "web", "trigger", "parent_pipeline", "merge_request_event"], ignoreOrder: true);
        pipelines.Single(row => row.UpstreamId is not null).IsChild.ShouldBeTrue();
        Shared.MergeRequests.All.Where(request => request.HeadPipelineId is not null)
            .ShouldAllBe(request => Shared.Pipelines.Get(request.HeadPipelineId!.Value).MergeRequestId == request.Id);
    }

    [Fact]
    public void Has_releases_of_every_kind()
    {
        var releases = Shared.Releases.Of(Shared.FindProject("acme/platform/api")!.Id);

        releases.ShouldContain(row => Shared.FindTag(row.ProjectId, row.TagName) != null && row.MilestoneIds.Length > 0);
        releases.ShouldContain(row => Shared.FindTag(row.ProjectId, row.TagName) == null && row.Sha != null);
        releases.ShouldContain(row => row.Sha == null && row.AuthorId == null);
        releases.ShouldContain(row => row.IsHistorical);
        releases.ShouldContain(row => row.IsUpcomingAt(End.AddYears(10)));
        releases.SelectMany(row => row.Links).Select(link => link.Type).ShouldBe(
            ["other", "runbook", "image", "package"], ignoreOrder: true);
    }

    [Fact]
    public void Has_incidents_in_deployed_projects_one_of_them_closed()
    {
        var incidents = Deployed.SelectMany(path => Shared.Issues.Of(Shared.FindProject(path)!.Place))
            .Where(issue => issue.Type == IssueType.Incident && issue.CreatedAt > End.AddDays(-90)).ToArray();

        incidents.Length.ShouldBeGreaterThanOrEqualTo(2);
        incidents.ShouldContain(issue => !issue.IsOpen);
    }

    [Fact]
    public void Blocks_no_deployment_on_Community_Edition()
    {
        var community = GitLabWorld.Create(new WorldOptions { IsEnterprise = false }, TimeProvider.System);

        community.Deployments.All.ShouldNotBeEmpty();
        community.Deployments.All.ShouldAllBe(row => row.Status != DeploymentStatus.Blocked);
    }

    private static ImmutableArray<Deployment> Of(string path) => Shared.Deployments.Of(Shared.FindProject(path)!.Id);
}
