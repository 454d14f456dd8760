using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>The fields of a repo that reach GitLab, unless they were asked along with it.</summary>
[ObjectType<Repo>]
internal static class RepoFields
{
    /// <summary>
    /// Null while the repository is empty; with an error, where it is switched off or the account may not see it.
    /// </summary>
    public static async ValueTask<Branch?> GetDefaultBranchAsync([Parent] Repo repo, IResolverContext context)
    {
        if (repo.Remote.Object("repository")?.Text("rootRef") is not { } name)
        {
            return repo.Remote.Find("repository", out var repository) && repository.Kind == JsonValueKind.Null
                ? throw UnifiedErrors.Of(
                    UnifiedErrorCodes.Forbidden,
                    "The repository is switched off, or the linked account may not see it.")
                : null;
        }

        // Its name is known; GitLab has to be asked for the rest only.
        return new PlannedField(context).Children()
            .All(static field => field.Name is "id" or "name" or "isDefault" or "repo" or "__typename")
            ? new Branch { Name = name, Repo = repo, IsDefault = true }
            : await BranchSource.FindAsync(context, repo, name);
    }

    /// <summary>
    /// The group or person whose namespace it lies in; null where the account may not see that group.
    /// </summary>
    public static ValueTask<IRepoOwner?> GetOwnerAsync([Parent] Repo repo, IResolverContext context) =>
        GroupMapping.From(repo.Remote.Object("group")) is { } group
            ? new(group)
            : RepoOwnerSource.FindPersonAsync(context, repo);

    /// <summary>Whether it began as a copy of another.</summary>
    public static ValueTask<bool> GetIsForkAsync([Parent] Repo repo, IResolverContext context) =>
        repo.Remote.Boolean("isForked") is { } isFork ? new(isFork) : RepoOrigin.IsKnownAsync(context, repo);

    /// <summary>The repo it was copied from; null when it was not, or that may not be seen.</summary>
    public static ValueTask<Repo?> GetForkedFromAsync([Parent] Repo repo, IResolverContext context) =>
        RepoOrigin.FindAsync(context, repo);

    /// <summary>GitLab's own object, as its REST API has it; null, with an error, where that may not be seen.</summary>
    [GraphQLType("JSON")]
    public static ValueTask<JsonElement?> GetRemoteDataAsync([Parent] Repo repo, IResolverContext context) =>
        RestSource.ReadAsync(context, repo.Remote.Account, $"projects/{repo.UpstreamNumber}", "The repo");

    /// <summary>Null when there is no branch of this name.</summary>
    /// <param name="name">The branch's whole name, such as <c>feature/login</c>.</param>
    public static ValueTask<Branch?> GetBranchAsync([Parent] Repo repo, string name, IResolverContext context) =>
        BranchSource.FindAsync(context, repo, name);

    /// <summary>By name. GitLab lists branches over REST, forward only, one request a repo.</summary>
    /// <param name="search">
    /// A part of the name, whatever its case; with <c>^</c> ahead of it the name's beginning, with <c>$</c> behind it
    /// the name's end, with both the whole name, and <c>*</c> stands for anything. All without it.
    /// </param>
    [UseConnection(
        DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize,
            AllowBackwardPagination = false)]
    public static ValueTask<Connection<Branch>> GetBranchesAsync(
        [Parent] Repo repo, string? search, PagingArguments paging, IResolverContext context) =>
        BranchSource.ListAsync(context, repo, search);

    /// <summary>Pull requests into the repo.</summary>
    /// <param name="where">Which pull requests; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        [Parent] Repo repo, PullRequestFilter? where, PullRequestOrder? orderBy, PagingArguments paging,
            IResolverContext context)
    {
        NestedFilter.RefusePlace(where?.Repo, where?.Group, where?.Scope?.ToString());
        return Lists.ReadAsync(context, repo, RepoNeeds.PullRequests, PullRequestMapping.From);
    }

    /// <summary>
    /// Who may work here, and in which role; members of the groups above are among them. Those of groups that were
    /// invited here are with <c>includeInvited</c> only, as in GitLab.
    /// </summary>
    /// <param name="where">Which members; all without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Membership>> GetMembersAsync(
        [Parent] Repo repo, MemberFilter? where, PagingArguments paging, IResolverContext context) =>
        Lists.ReadBelowAsync(
            new PlannedField(context), repo, WorkspaceNeeds.Members, MembershipMapping.In(repo.Workspace));
}
