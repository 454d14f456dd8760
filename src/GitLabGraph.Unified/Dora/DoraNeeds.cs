using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Dora;

/// <summary>What is selected of the repo below its numbers: it is asked with the project.</summary>
internal static class DoraNeeds
{
    public static void Add(UpstreamSelection project, PlannedField metrics)
    {
        foreach (var field in metrics.Children("DoraMetrics"))
        {
            switch (field.Name)
            {
                case "environments":
                    EnvironmentNeeds.Add(project, field);
                    break;
                case "deployments":
                    DeploymentNeeds.AddList(project, field);
                    break;
                case "changes":
                    AddChanges(project, field);
                    break;
            }
        }
    }

    private static void AddChanges(UpstreamSelection project, PlannedField list)
    {
        foreach (var field in list.ItemChildren("DoraChange").Where(static field => field.Name == "deployment"))
        {
            DeploymentNeeds.Add(project, field);
        }
    }
}
