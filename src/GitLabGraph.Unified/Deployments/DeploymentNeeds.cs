using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Deployments;

/// <summary>
/// What a deployment's fields need from GitLab's <c>Project</c>: what is selected of its repo, however it is come back
/// to. All else comes by REST.
/// </summary>
internal static class DeploymentNeeds
{
    private static readonly NeedTable Table = new("Deployment", "Project")
    {
        ["repo"] = RepoNeeds.Add,
        ["environment"] = EnvironmentNeeds.Add,
    };

    public static void Add(UpstreamSelection project, PlannedField holder) => Table.Add(project, holder);
}
