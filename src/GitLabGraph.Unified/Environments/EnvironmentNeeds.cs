using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Environments;

/// <summary>
/// What is selected of an environment's repo, however it is come back to: it is asked with the project.
/// </summary>
internal static class EnvironmentNeeds
{
    public static void Add(UpstreamSelection project, PlannedField holder)
    {
        foreach (var field in holder.Children("Environment"))
        {
            switch (field.Name)
            {
                case "repo":
                    RepoNeeds.Add(project, field);
                    break;
                case "lastDeployment":
                    DeploymentNeeds.Add(project, field);
                    break;
                case "deployments":
                    DeploymentNeeds.AddList(project, field);
                    break;
            }
        }
    }

    /// <summary>As above, of a list of environments.</summary>
    public static void AddList(UpstreamSelection project, PlannedField list)
    {
        foreach (var item in list.Items())
        {
            Add(project, item);
        }
    }
}
