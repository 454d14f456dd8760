using System.Collections.Immutable;
using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Nouns.Delivery;

/// <summary>A project's environments, and the deployments of one of them.</summary>
internal static class EnvironmentListing
{
    private static readonly string[] States = ["available", "stopping", "stopped"];

    /// <summary>As below; GitLab answers it for one project of an operation only.</summary>
    public static Listing<DeployEnvironment>? OfOne(Project project, IResolverContext context)
    {
        context.CountCall("Project", "environments", 1);
        return Of(project, context);
    }

    public static Listing<DeployEnvironment>? Of(Project project, IResolverContext context)
    {
        var states = context.Texts("states") ?? [];
        if (!states.All(States.Contains))
        {
            throw new GraphQLException("Requested states are invalid");
        }

        var (name, search, type) = (context.Text("name"), context.Text("search"), context.Text("type"));
        var rows = !context.Viewer().CanReadEnvironments(project)
            ? []
            : context.Viewer().World.Environments.Of(project.Id).Where(row =>
                (string.IsNullOrEmpty(name) || row.Name == name)
                && (string.IsNullOrEmpty(search) || EnvironmentSearch.Finds(row.Name, search))
                && (string.IsNullOrEmpty(type) || row.Folder == type)
                && (states.IsEmpty || states.Contains(row.State.ToString().ToLowerInvariant())));
        return new Listing<DeployEnvironment>(
            [.. rows.Reverse()], RowOrder<DeployEnvironment>.ById(row => row.Id, isDescending: true));
    }

    public static Deployment? FindDeployment(Project project, IResolverContext context) =>
        context.Viewer().CanReadEnvironments(project)
            ? context.Viewer().World.Deployments.Of(project.Id).FirstOrDefault(row =>
                row.Iid.ToString(CultureInfo.InvariantCulture) == context.Text("iid"))
            : null;

    /// <summary>GitLab answers it for one environment of an operation only.</summary>
    public static Listing<Deployment> Deployments(DeployEnvironment environment, IResolverContext context)
    {
        context.CountCall("Environment", "deployments", 1);
        var statuses = context.SomeTexts("statuses");
        var rows = Of(environment, context).Where(row => statuses?.Contains(Word(row.Status)) ?? true);
        var by = context.Input("orderBy");
        if (by is { Count: > 1 })
        {
            throw new GraphQLException("orderBy parameter must contain one key-value pair.");
        }

        var order = OrderOf(by?.SingleOrDefault());
        return new Listing<Deployment>(
            [.. rows.Order(Comparer<Deployment>.Create(
                (left, right) => order.Compare(left, order.Key(right), right.Id)))],
            order);
    }

    public static Deployment? Last(DeployEnvironment environment, IResolverContext context) =>
        EnumWords.Read<DeploymentStatus>(context.Text("status")) is { } status and not DeploymentStatus.Skipped
            ? DeploymentQuery.Last(context.Viewer().World, environment, status)
            : throw new GraphQLException("\"skipped\" status is not supported.");

    private static RowOrder<Deployment> OrderOf(KeyValuePair<string, object?>? by) => by is { Key: "finishedAt" }
        ? new RowOrder<Deployment>(
            "finished_at",
            row => RowOrder<Deployment>.Sortable(row.FinishedAt),
            row => row.Id,
            by.Value.Value as string == "DESC")
        : RowOrder<Deployment>.ById(row => row.Id, by?.Value as string == "DESC");

    private static ImmutableArray<Deployment> Of(DeployEnvironment environment, IResolverContext context) =>
        [.. context.Viewer().World.Deployments.Of(environment.ProjectId)
            .Where(row => row.EnvironmentId == environment.Id)];

    private static string Word(DeploymentStatus status) => IssueWords.Upper(status.ToString());
}
