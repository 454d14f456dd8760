using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Deployments;

/// <summary>The fields of a deployment that reach GitLab.</summary>
[ObjectType<Deployment>]
internal static class DeploymentFields
{
    /// <summary>Who deployed; null when the account was deleted.</summary>
    public static ValueTask<User?> GetTriggeredByAsync([Parent] Deployment deployment, IResolverContext context) =>
        UserSource.CompleteAsync(context, deployment.Remote.Object("user"));

    /// <summary>When it ended; null until then. REST does not tell it: it is asked of GraphQL, many at once.</summary>
    public static ValueTask<DateTimeOffset?> GetFinishedAtAsync(
        [Parent] Deployment deployment, IResolverContext context) =>
        DeploymentEnds.FindAsync(context, deployment);

    /// <summary>
    /// The merged pull requests that came to the environment with it, as GitLab reckons: of a deployment that
    /// succeeded, those merged since the one before.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Deployment deployment, PagingArguments paging, IResolverContext context)
    {
        try
        {
            return await Lists.ReadAsync(context, deployment.Repo.Place, Brought(deployment), PullRequestMapping.From);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            return await RestPullRequests.OfDeploymentAsync(context, deployment);
        }
    }

    /// <summary>GitLab's own object, as its REST API has it.</summary>
    [GraphQLType("JSON!")]
    public static JsonElement GetRemoteData([Parent] Deployment deployment) => deployment.Remote.Json.ToElement();

    private static ListNeed Brought(Deployment deployment) => new("mergeRequests", PullRequestNeeds.Add)
    {
        Arguments = _ => [new UpstreamArgument("deploymentId", "String", deployment.Remote.Number())],
    };
}
