using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>The fields of a pull request that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<PullRequest>]
internal static class PullRequestFields
{
    /// <summary>Who is to deal with it.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<User>> GetAssigneesAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, request, PullRequestNeeds.Assignees, UserMapping.From);

    /// <summary>Who was asked to review, and what they did so far.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Reviewer>> GetReviewersAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, request, PullRequestNeeds.Reviewers, PullRequestMapping.ReviewerFrom);

    /// <summary>Threads, oldest first.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Discussion>> GetDiscussionsAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context) =>
        DiscussionFields.ReadAsync(request, context);

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static ValueTask<JsonElement?> GetRemoteDataAsync([Parent] PullRequest request, IResolverContext context) =>
        RestSource.ReadAsync(context, request.Remote.Account, request.RestPath, "The pull request");

    /// <summary>
    /// The tickets that it closes when it is merged. GitLab tells over REST only. What it closes in another tracker,
    /// such as Jira, is left out, with an error that names it.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Ticket>> GetTicketsAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context)
    {
        var issues = await RestSource.AllAsync(context, request.Remote.Account, $"{request.RestPath}/closes_issues");
        return await RestTickets.CompleteAsync(context, WholeList.Cut(
            [.. issues.Where(issue => IsTicket(issue, context)).Select(RestIssueMapping.From)],
            new PlannedField(context).Page,
            $"tickets {request.Id}",
            static ticket => ticket.Id));
    }

    // Of an issue of another tracker GitLab has the key and a title.
    private static bool IsTicket(Remote issue, IResolverContext context)
    {
        if (issue.Integer("iid") is not null)
        {
            return true;
        }

        context.ReportError(new GraphQLError(
            $"The pull request closes {issue.Word("id")} in another tracker, of which GitLab tells no more.")
        {
            Code = UnifiedErrorCodes.NotFound,
        });
        return false;
    }

    /// <summary>Newest first.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Commit>> GetCommitsAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, request, PullRequestNeeds.Commits, CommitMapping.From);
}
