using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>The fields of a pull request that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<PullRequest>]
internal static class PullRequestFields
{
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

    /// <summary>Newest first.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Commit>> GetCommitsAsync(
        [Parent] PullRequest request, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, request, PullRequestNeeds.Commits, CommitMapping.From);
}
