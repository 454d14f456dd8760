using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Dora;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Pipelines;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Releases;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>What the fields of a repo need from GitLab's <c>Project</c>.</summary>
internal static class RepoNeeds
{
    public static readonly ListNeed PullRequests = new("mergeRequests", PullRequestNeeds.Add)
    {
        Arguments = PullRequestArguments.OfProject,
    };

    private static readonly NeedTable Table = new("Repo", "Project", "id")
    {
        ["name"] = Needs.Leaves("name"),
        ["path"] = Needs.Leaves("fullPath"),
        ["description"] = Needs.Leaves("description"),
        ["owner"] = Owner,
        ["visibility"] = Needs.Leaves("visibility"),
        ["visibilityRaw"] = Needs.Leaves("visibility"),
        ["status"] = Needs.Leaves("archived", "markedForDeletionOn"),
        ["defaultBranch"] = Needs.All(
            Needs.ObjectLeaves("repository", "Repository", "rootRef"), Needs.Back("Branch", "repo", Add)),
        ["branch"] = Needs.Back("Branch", "repo", Add),
        ["branches"] = Needs.Back("Branch", "repo", Add),
        ["httpCloneUrl"] = Needs.Leaves("httpUrlToRepo"),
        ["sshCloneUrl"] = Needs.Leaves("sshUrlToRepo"),
        ["topics"] = Needs.Leaves("topics"),
        ["languages"] = Needs.ObjectLeaves("languages", "RepositoryLanguage", "name", "share", "color"),
        ["isFork"] = Needs.Leaves("isForked"),
        ["forkedFrom"] = ForkedFrom,
        ["starCount"] = Needs.Leaves("starCount"),
        ["forkCount"] = Needs.Leaves("forksCount"),
        ["workspace"] = WorkspaceNeeds.Add,
        ["pullRequests"] = PullRequests.Add,
        ["pipelines"] = PipelineNeeds.OfProject.Add,
        ["environment"] = EnvironmentNeeds.Add,
        ["environments"] = Needs.Items(EnvironmentNeeds.Add),
        ["deployments"] = Needs.Items(DeploymentNeeds.Add),
        ["doraMetrics"] = DoraNeeds.Add,
        ["releases"] = ReleaseNeeds.OfProject.Add,
        ["members"] = WorkspaceNeeds.Members.Add,
        ["url"] = Needs.Leaves("webUrl"),
        ["avatarUrl"] = Needs.Leaves("avatarUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["lastActivityAt"] = Needs.Leaves("lastActivityAt"),
    };

    public static void Add(UpstreamSelection project, PlannedField holder) => Table.Add(project, holder);

    /// <summary>Asked by itself where GitLab finds it too often in one branch of a query.</summary>
    public static void ForkedFrom(UpstreamSelection project, PlannedField field)
    {
        var origin = project.Add(new UpstreamField("forkedFrom") { IsDetachable = true });
        origin.Below.TypeName ??= "Project";
        Add(origin.Below, field);
    }

    // A project without a group lies in a person's namespace, whose path is the person's username. The namespace itself
    // is told to that person alone.
    private static void Owner(UpstreamSelection project, PlannedField field)
    {
        GroupNeeds.Add(project.Object("group"), field);
        project.Leaf("fullPath");
    }
}
