using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>
/// Pull requests that a REST list names. What it does not tell is asked of GraphQL afterwards, for all pull requests of
/// a repo in one field, because GitLab charges chosen numbers as one row.
/// </summary>
internal static class RestPullRequests
{
    /// <summary>Every pull request that the account may see, which only REST lists.</summary>
    public static async ValueTask<Connection<PullRequest>> ListAsync(
        IResolverContext context, LinkedAccount account, PullRequestFilter filter, PullRequestOrder? order) =>
        await CompleteAsync(context, account, await UnknownWords.ToldIn(
            RestPullRequestPath.ByMoment(filter, order) is { } list
                ? MomentLists.ReadAsync(context, account, list, RestPullRequestMapping.From)
                : OffsetLists.ReadAsync(
                    context, account, RestPullRequestPath.Of(filter, order), RestPullRequestMapping.From)));

    /// <summary>
    /// Those that came with a deployment, on instances whose GraphQL does not filter by it.
    /// </summary>
    public static async ValueTask<Connection<PullRequest>> OfDeploymentAsync(
        IResolverContext context, Deployment deployment)
    {
        var account = deployment.Repo.Remote.Account;
        var rows = await RestSource.AllAsync(context, account, $"{deployment.RestPath}/merge_requests");
        return await CompleteAsync(context, account, WholeList.Cut(
            [.. rows.Select(RestPullRequestMapping.From)],
            new PlannedField(context).Page,
            $"brought {deployment.Id}",
            static request => request.Id));
    }

    /// <summary>The same page, with what is selected of its pull requests.</summary>
    public static async ValueTask<Connection<PullRequest>> CompleteAsync(
        IResolverContext context, LinkedAccount account, Connection<PullRequest> named)
    {
        var field = new PlannedField(context);

        if (named.Edges.Count == 0
            || field.ItemChildren("PullRequest").All(static child => RestPullRequestMapping.Told.Contains(child.Name)))
        {
            return named;
        }

        // GitLab answers a hundred of the numbers that it is given and is silent on the others.
        var whole = await Task.WhenAll(named.Nodes.GroupBy(static request => request.Remote.Word("project_id"))
            .SelectMany(static repo => repo.Chunk(PageRequest.LargestUpstreamSize).Select(part => (repo.Key, part)))
            .Select(repo => CompleteAsync(field, account, repo.Key, repo.part)));
        var known = whole.SelectMany(static repo => repo).DistinctBy(static request => request.UpstreamNumber)
            .ToDictionary(static request => request.UpstreamNumber);
        return new Connection<PullRequest>(
            [.. named.Edges.Where(edge => known.ContainsKey(edge.Node.UpstreamNumber))
                .Select(edge => new Edge<PullRequest>(known[edge.Node.UpstreamNumber], edge.Cursor))],
            named.PageInfo,
            named.TotalCount);
    }

    private static async Task<List<PullRequest>> CompleteAsync(
        PlannedField field, LinkedAccount account, string repo, PullRequest[] named)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        var list = selection.Add(new UpstreamField("mergeRequests") { IsConnection = true }
            .With("iids", "[String!]", named.Select(static request => request.Remote.Word("iid")).ToArray())
            .With("first", "Int", named.Length));

        foreach (var item in field.Items())
        {
            PullRequestNeeds.Add(list.Below.Object("nodes"), item);
        }

        var answer = await field.Context.AskAsync(new EntityQuestion(account, EntityKind.Project, repo, selection));

        if (answer.Failure is { } failure)
        {
            throw UnifiedErrors.Of(failure);
        }

        List<PullRequest> found = [.. answer.Value.List("mergeRequests").Select(PullRequestMapping.From)];
        named.ExceptBy(found.Select(static request => request.UpstreamNumber), static request => request.UpstreamNumber)
            .ToList().ForEach(missing => field.Context.ReportError(Gone(missing)));
        return found;
    }

    // Deleted since it was listed, or of a kind that GraphQL shows to fewer people; the others stand.
    private static GraphQLError Gone(PullRequest request) =>
        new($"The pull request {request.Reference} was listed, but may not be read any more.")
        {
            Code = UnifiedErrorCodes.NotFound,
        };
}
