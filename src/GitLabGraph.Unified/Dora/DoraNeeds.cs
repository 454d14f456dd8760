using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Dora;

/// <summary>
/// What the numbers' fields need from GitLab's <c>Project</c>: what is selected of the repo below them, however it is
/// come back to.
/// </summary>
internal static class DoraNeeds
{
    private static readonly NeedTable Table = new("DoraMetrics", "Project")
    {
        ["environments"] = EnvironmentNeeds.Add,
        ["deployments"] = Needs.Items(DeploymentNeeds.Add),
        ["changes"] = Needs.Items(Change),
    };

    private static readonly NeedTable Changes = new("DoraChange", "Project")
    {
        ["deployment"] = DeploymentNeeds.Add,
    };

    public static void Add(UpstreamSelection project, PlannedField metrics) => Table.Add(project, metrics);

    private static void Change(UpstreamSelection project, PlannedField holder) => Changes.Add(project, holder);
}
