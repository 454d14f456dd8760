using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Finds pull requests.</summary>
[QueryType]
internal static class PullRequestQueries
{
    private static readonly ListNeed Assigned = new("assignedMergeRequests", PullRequestNeeds.Add)
    {
        Arguments = PullRequestArguments.OfUser,
    };

    /// <summary>
    /// A pull request by its id or by its reference (<c>group/project!34</c>); null, with an error, where there is
    /// none or it may not be seen.
    /// </summary>
    /// <param name="id">Its id. Give either this or the reference.</param>
    /// <param name="reference">As GitLab writes it in full, such as <c>group/project!34</c>.</param>
    public static async ValueTask<PullRequest?> GetPullRequestAsync(
        [GraphQLType("ID")] string? id, string? reference, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        return (id, reference) switch
        {
            ({ } given, null) => await FindAsync(context, account, GlobalId.Parse(given, "PullRequest", account).Key),
            (null, { } given) => await FindByReferenceAsync(context, account, given),
            _ => throw UnifiedErrors.Invalid("Give either id or reference."),
        };
    }

    /// <summary>
    /// Pull requests of a repo, of a group, or, with neither, those that the filter's scope names: the ones assigned to
    /// the account's owner by default, ALL for every one that the account may see.
    /// </summary>
    /// <param name="where">Which pull requests; those that are assigned to the account's owner without it.</param>
    /// <param name="orderBy">In which order; the newest first without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<PullRequest>> GetPullRequestsAsync(
        PullRequestFilter? where, PullRequestOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        return where switch
        {
            { Repo: not null, Group: not null } =>
                throw UnifiedErrors.Invalid("repo and group contradict each other; give one of them."),
            { Scope: not null, Repo: not null } or { Scope: not null, Group: not null } =>
                throw UnifiedErrors.Invalid("scope is for pull requests of no repo or group in particular."),
            { Group: null, IncludeSubgroups: not null } =>
                throw UnifiedErrors.Invalid("includeSubgroups needs a group in the filter."),
            { Repo: { } repo } => await Lists.ReadAsync(
                context,
                ListPlace.On(account, EntityKind.Project, GlobalId.Parse(repo, "Repo", account).Key),
                RepoNeeds.PullRequests,
                PullRequestMapping.From),
            { Group: { } group } => await Lists.ReadAsync(
                context,
                ListPlace.On(account, EntityKind.Group, GlobalId.Parse(group, "Group", account).Key),
                GroupNeeds.PullRequests,
                PullRequestMapping.From),
            { Scope: null or PullRequestScope.Assigned, Assignee: not null } => throw OwnersOnly("assignee"),
            { Scope: PullRequestScope.Authored, Author: not null } => throw OwnersOnly("author"),
            { Scope: PullRequestScope.ReviewRequested, Reviewer: not null } => throw OwnersOnly("reviewer"),
            { Scope: PullRequestScope.All } => await RestPullRequests.ListAsync(context, account, where, orderBy),
            _ => await Lists.ReadAsync(
                context, ListPlace.OfOwner(account), OfOwner(where?.Scope), PullRequestMapping.From),
        };
    }

    private static GraphQLException OwnersOnly(string filter) => UnifiedErrors.Invalid(
        $"The scope means the account's owner: leave {filter} out, or name a repo, a group or the scope ALL.");

    private static ListNeed OfOwner(PullRequestScope? scope) => scope switch
    {
        PullRequestScope.Authored => UserNeeds.AuthoredPullRequests,
        PullRequestScope.ReviewRequested => UserNeeds.ReviewRequestedPullRequests,
        _ => Assigned,
    };

    private static async ValueTask<PullRequest> FindAsync(
        IResolverContext context, LinkedAccount account, string number)
    {
        var selection = new UpstreamSelection();
        PullRequestNeeds.Add(selection, new PlannedField(context));
        var question = new EntityQuestion(account, EntityKind.MergeRequest, number, selection);
        return PullRequestMapping.From(await Parts.FindAsync(context, question, "The pull request"));
    }

    private static async ValueTask<PullRequest> FindByReferenceAsync(
        IResolverContext context, LinkedAccount account, string reference)
    {
        if (reference.Split('!') is not [{ Length: > 0 } path, var number] || !int.TryParse(number, out _))
        {
            throw UnifiedErrors.Invalid(
                $"\"{reference}\" is not a pull request's reference; it has the form group/project!34.");
        }

        var root = new UpstreamField("project").With("fullPath", "ID!", path);
        root.Below.TypeName = "Project";
        PullRequestNeeds.Add(
            root.Below.Add(new UpstreamField("mergeRequest").With("iid", "String!", number)).Below,
                new PlannedField(context));
        var found = await Parts.FindAsync(context, new RootQuestion(account, root), $"The pull request {reference}");
        return found.Object("mergeRequest") is { } request
            ? PullRequestMapping.From(request)
            : throw UnifiedErrors.NotFound(
                $"The pull request {reference} does not exist, or the linked account may not see it.");
    }
}
