using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Deployments;

/// <summary>
/// What is selected of a deployment's repo, however it is come back to: it is asked with the project.
/// </summary>
internal static class DeploymentNeeds
{
    public static void Add(UpstreamSelection project, PlannedField holder)
    {
        foreach (var field in holder.Children("Deployment"))
        {
            switch (field.Name)
            {
                case "repo":
                    RepoNeeds.Add(project, field);
                    break;
                case "environment":
                    EnvironmentNeeds.Add(project, field);
                    break;
            }
        }
    }

    /// <summary>As above, of a list of deployments.</summary>
    public static void AddList(UpstreamSelection project, PlannedField list)
    {
        foreach (var item in list.Items())
        {
            Add(project, item);
        }
    }
}
