using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>The fields of a user that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<User>]
internal static class UserFields
{
    /// <summary>Whether the person may sign in.</summary>
    public static async ValueTask<UserStatus> GetStatusAsync([Parent] User user, IResolverContext context) =>
        UserMapping.StatusOf(await UserStates.WordAsync(user, context));

    /// <summary>GitLab's own word for the status.</summary>
    public static ValueTask<string> GetStatusRawAsync([Parent] User user, IResolverContext context) =>
        UserStates.WordAsync(user, context);

    /// <summary>Every address; empty unless the account's owner is the person or an administrator.</summary>
    public static ValueTask<IReadOnlyList<Email>> GetEmailsAsync([Parent] User user, IResolverContext context) =>
        PagelessLists.ReadAsync(context, user.Remote.Object("emails"), user.Place, UserNeeds.Emails);

    /// <summary>Null unless the account's owner is an administrator.</summary>
    public static async ValueTask<bool?> GetIsAdminAsync([Parent] User user, IResolverContext context) =>
        (await UserSource.RestAsync(user, context)).Boolean("is_admin");

    /// <summary>Null unless the account's owner is an administrator.</summary>
    public static async ValueTask<bool?> GetIsTwoFactorEnabledAsync([Parent] User user, IResolverContext context) =>
        (await UserSource.RestAsync(user, context)).Boolean("two_factor_enabled");

    /// <summary>
    /// Always null: people set it in GitLab, which tells it by none of its APIs. It tells the local time of a person,
    /// but not where that is.
    /// </summary>
    public static string? GetTimezone([Parent] User user) => null;

    /// <summary>
    /// Where the person is a member directly, groups before workspaces, as far as the account may see it: nowhere where
    /// the person hides their profile, or never confirmed their address. Null, with an error, of who is blocked, except
    /// for administrators.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Membership>> GetMembershipsAsync(
        [Parent] User user, PagingArguments paging, IResolverContext context) =>
        HiddenProfiles.CheckAsync(user, paging, MembershipSource.ReadAsync(context, user));

    /// <summary>
    /// Groups that the person is a member of. GitLab tells them to the person and to administrators only: null, with an
    /// error, to anybody else, who may ask for <c>memberships</c>.
    /// </summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Group>> GetGroupsAsync(
        [Parent] User user, PagingArguments paging, IResolverContext context) =>
        UserGroups.ReadAsync(context, user);

    /// <summary>
    /// Tickets that the person wrote, as far as the account may see them: GitLab lists none on a person, but filters
    /// those of the account's owner.
    /// </summary>
    /// <param name="where">Which tickets; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetAuthoredTicketsAsync(
        [Parent] User user, TicketFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        NestedFilter.RefuseOwner(where?.Author is not null, "author");
        return TicketSource.ListAllAsync(
            context, user.Remote.Account, new UpstreamArgument("authorUsername", "String", user.Username));
    }

    /// <summary>Tickets that are assigned to the person, as far as the account may see them.</summary>
    /// <param name="where">Which tickets; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Ticket>> GetAssignedTicketsAsync(
        [Parent] User user, TicketFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Workspace, where?.Group);
        NestedFilter.RefuseOwner(
            where?.Assignee is not null || where?.Unassigned is not null, "assignee and unassigned");
        return TicketSource.ListAllAsync(
            context,
            user.Remote.Account,
            new UpstreamArgument("assigneeUsernames", "[String!]", new[] { user.Username }));
    }

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static ValueTask<JsonElement?> GetRemoteDataAsync([Parent] User user, IResolverContext context) =>
        RestSource.ReadAsync(context, user.Remote.Account, $"users/{user.UpstreamNumber}", "The person");

    /// <summary>
    /// Pull requests that the person wrote, as far as the account may see them: none where the person hides their
    /// profile, or never confirmed their address. Null, with an error, of who is blocked, except for administrators.
    /// </summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetAuthoredPullRequestsAsync(
        [Parent] User user, PullRequestFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        NestedFilter.RefuseOwner(where?.Author is not null, "author");
        return HiddenProfiles.CheckAsync(
            user, paging, Lists.ReadAsync(context, user, UserNeeds.AuthoredPullRequests, PullRequestMapping.From));
    }

    /// <summary>
    /// Pull requests that the person was asked to review, as far as the account may see them: none where the person
    /// hides their profile, or never confirmed their address. Null, with an error, of who is blocked, except for
    /// administrators.
    /// </summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetReviewRequestedPullRequestsAsync(
        [Parent] User user, PullRequestFilter? where, PagingArguments paging, IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        NestedFilter.RefuseOwner(where?.Reviewer is not null, "reviewer");
        return HiddenProfiles.CheckAsync(
            user,
            paging,
            Lists.ReadAsync(context, user, UserNeeds.ReviewRequestedPullRequests, PullRequestMapping.From));
    }
}
