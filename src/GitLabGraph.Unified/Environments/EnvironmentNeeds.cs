using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Environments;

/// <summary>
/// What an environment's fields need from GitLab's <c>Project</c>: what is selected of its repo, however it is come
/// back to. All else comes by REST.
/// </summary>
internal static class EnvironmentNeeds
{
    private static readonly NeedTable Table = new("Environment", "Project")
    {
        ["repo"] = RepoNeeds.Add,
        ["lastDeployment"] = DeploymentNeeds.Add,
        ["deployments"] = Needs.Items(DeploymentNeeds.Add),
    };

    public static void Add(UpstreamSelection project, PlannedField holder) => Table.Add(project, holder);
}
