using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.PullRequests;

namespace GitLabGraph.Unified.Users;

/// <summary>The fields of a user that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<User>]
internal static class UserFields
{
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetAuthoredPullRequestsAsync(
        [Parent] User user, PullRequestFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, user, UserNeeds.AuthoredPullRequests, PullRequestMapping.From);

    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetReviewRequestedPullRequestsAsync(
        [Parent] User user, PullRequestFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(context, user, UserNeeds.ReviewRequestedPullRequests, PullRequestMapping.From);
}
