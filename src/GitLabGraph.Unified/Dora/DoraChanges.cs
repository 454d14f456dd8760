using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>The merge requests that deployments brought, with the times that count.</summary>
internal static class DoraChanges
{
    /// <summary>What a deployment brought. Those of several are asked in as few documents as hold them.</summary>
    public static async Task<IReadOnlyList<DoraChange>> OfAsync(IResolverContext context, Deployment deployment)
    {
        var (end, requests) = await ReadAsync(context, deployment);
        return [.. requests.Where(row => end is not null && MergedAt(row) is not null).Select(row => new DoraChange
        {
            Deployment = deployment,
            Request = row,

            // GitLab reckons no change as deployed before it was merged.
            LeadTime = Math.Max(0, (end!.Value - MergedAt(row)!.Value).TotalSeconds),
        })];
    }

    // GraphQL's name of the moment, and REST's.
    private static DateTimeOffset? MergedAt(Remote row) => row.Time("mergedAt") ?? row.Time("merged_at");

    private static async Task<(DateTimeOffset? End, IReadOnlyList<Remote> Requests)> ReadAsync(
        IResolverContext context, Deployment deployment)
    {
        try
        {
            return await AskAsync(context, deployment);
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal))
        {
            var requests = RestSource.AllAsync(
                context, deployment.Repo.Remote.Account, $"{deployment.RestPath}/merge_requests");
            return (await DeploymentEnds.FindAsync(context, deployment), await requests);
        }
    }

    private static async Task<(DateTimeOffset? End, IReadOnlyList<Remote> Requests)> AskAsync(
        IResolverContext context, Deployment deployment)
    {
        var all = new List<Remote>();

        for (var after = default(string); ;)
        {
            var answer = await context.AskAsync(new EntityQuestion(
                deployment.Repo.Remote.Account, EntityKind.Project, deployment.Repo.UpstreamNumber,
                Page(deployment, after)));

            if (answer.Failure is { } failure)
            {
                throw UnifiedErrors.Of(failure);
            }

            all.AddRange(answer.Value.List("mergeRequests"));
            after = NextOf(answer.Value.Object("mergeRequests")?.Object("pageInfo"));

            if (after is null)
            {
                return (DeploymentEnds.Read(answer.Value), all);
            }
        }
    }

    private static string? NextOf(Remote? page) =>
        page?.Flag("hasNextPage") == true ? page.Value.Text("endCursor") : null;

    private static UpstreamSelection Page(Deployment deployment, string? after)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        DeploymentEnds.Add(selection, deployment);
        var list = selection.Add(new UpstreamField("mergeRequests") { IsConnection = true, IsRequired = true }
            .With("deploymentId", "String", deployment.Remote.Number())
            .With("first", "Int", PageRequest.LargestUpstreamSize)
            .With("after", "String", after));
        list.Below.Object("nodes", "MergeRequest").Leaf("id").Leaf("mergedAt");
        list.Below.Object("pageInfo").Leaf("hasNextPage").Leaf("endCursor");
        return selection;
    }
}
