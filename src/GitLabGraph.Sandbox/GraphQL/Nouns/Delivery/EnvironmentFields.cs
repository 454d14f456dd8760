using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>Environment and Deployment.</summary>
internal static class EnvironmentFields
{
    public static void Bind(FieldBindings bindings)
    {
        BindEnvironment(bindings.On<DeployEnvironment>("Environment"));
        BindDeployment(bindings.On<Deployment>("Deployment"));
    }

    private static void BindEnvironment(TypeBindings<DeployEnvironment> environments) => environments
        .Field("id", row => Gid.Of("Environment", row.Id))
        .Field("state", row => row.State.ToString().ToLowerInvariant())
        .Field("path", (row, context) => PathOf(row, context))
        .Field("tier", row => row.Tier?.ToUpperInvariant())
        .Field("environmentType", row => row.Folder)
        .Field("autoStopAt", row => GitLabTime.Write(row.AutoStopAt))
        .Field("createdAt", row => GitLabTime.Write(row.CreatedAt))
        .Field("updatedAt", row => GitLabTime.Write(row.UpdatedAt))
        .Connection("deployments", (row, context) => EnvironmentListing.Deployments(row, context))
        .Field("lastDeployment", (row, context) => EnvironmentListing.Last(row, context));

    private static void BindDeployment(TypeBindings<Deployment> deployments) => deployments
        .Field("id", row => Gid.Of("Deployment", row.Id))
        .Field("iid", row => row.Iid.ToString(CultureInfo.InvariantCulture))
        .Field("status", row => IssueWords.Upper(row.Status.ToString()))
        .Field("tag", row => row.IsTag)
        .Field("commit", (row, viewer) => viewer.World.FindCommit(row.ProjectId, row.Sha))
        .Field("job", (row, viewer) => JobOf(row, viewer))
        .Field("triggerer", (row, viewer) => viewer.World.Users.Find(JobOf(row, viewer)?.UserId ?? row.UserId))
        .Field("createdAt", row => GitLabTime.Write(row.CreatedAt))
        .Field("updatedAt", row => GitLabTime.Write(row.UpdatedAt))
        .Field("finishedAt", row => GitLabTime.Write(row.FinishedAt))
        .Field("webPath", (row, context) =>
            $"{PathOf(context.Viewer().World.Environments.Get(row.EnvironmentId), context)}/deployments/{row.Iid}");

    private static Job? JobOf(Deployment deployment, Viewer viewer) =>
        deployment.JobId is { } id && viewer.CanReadJobs(viewer.World.Projects.Get(deployment.ProjectId))
            ? viewer.World.Jobs.Find(id)
            : null;

    private static string PathOf(DeployEnvironment environment, IResolverContext context) => context.BasePath()
        + $"/{context.Viewer().World.Projects.Get(environment.ProjectId).FullPath}/-/environments/{environment.Id}";
}
