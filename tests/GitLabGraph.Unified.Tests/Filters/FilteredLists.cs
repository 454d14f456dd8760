using static GitLabGraph.Unified.Tests.Filters.FilterRules;
using static GitLabGraph.Unified.Tests.Filters.SearchRules;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>The lists whose filters are held to their meaning.</summary>
internal static class FilteredLists
{
    private static readonly Dictionary<string, FilterRule> OfTickets = new()
    {
        ["state"] = Equal("state"),
        ["types"] = OneOf("type.kind"),
        ["numbers"] = OneOf("number"),
        ["author"] = Text("author.username"),
        ["assignee"] = Has("assignees", "username"),
        ["unassigned"] = IsEmpty("assignees", "username"),
        ["tags"] = Names("tags", "name", 2, static (own, wanted) => wanted.All(own.Contains)),
        ["anyTag"] = Names("tags", "name", 2, static (own, wanted) => wanted.Any(own.Contains)),
        ["withoutTags"] = Names("tags", "name", 2, static (own, wanted) => !wanted.Any(own.Contains)),
        ["milestone"] = Text("milestone.title"),
        ["confidential"] = Equal("confidential"),
        ["createdAfter"] = Since("createdAt"),
        ["createdBefore"] = Until("createdAt"),
        ["updatedAfter"] = Since("updatedAt"),
        ["updatedBefore"] = Until("updatedAt"),
        ["closedAfter"] = Since("closedAt"),
        ["closedBefore"] = Until("closedAt"),
        ["dueAfter"] = From("dueDate"),
        ["dueBefore"] = Before("dueDate"),
    };

    // In a group some instances search for words and others for parts of them.
    private static readonly Dictionary<string, FilterRule> OfFoundTickets = new(OfTickets)
    {
        ["search"] = Beginnings(Of("title"), Of("description")),
    };

    private static readonly Dictionary<string, FilterRule> OfPullRequests = new()
    {
        ["search"] = Parts(Of("title"), Of("description")),
        ["status"] = Equal("status"),
        ["isDraft"] = Equal("isDraft"),
        ["numbers"] = OneOf("number"),
        ["headBranch"] = Text("headBranch"),
        ["baseBranch"] = Text("baseBranch"),
        ["author"] = Text("author.username"),
        ["assignee"] = Has("assignees", "username"),
        ["tags"] = Names("tags", "name", 2, static (own, wanted) => wanted.All(own.Contains)),
        ["withoutTags"] = Names("tags", "name", 2, static (own, wanted) => !wanted.Any(own.Contains)),
        ["milestone"] = Text("milestone.title"),
        ["createdAfter"] = Since("createdAt"),
        ["createdBefore"] = Until("createdAt"),
        ["updatedAfter"] = Since("updatedAt"),
        ["updatedBefore"] = Until("updatedAt"),
        ["mergedAfter"] = Since("mergedAt"),
        ["mergedBefore"] = Until("mergedAt"),
    };

    private static readonly Dictionary<string, FilterRule> OfRepos = new()
    {
        ["visibility"] = Equal("visibility"),
        ["status"] = Equal("status"),
        ["topic"] = Has("topics", ""),
        ["language"] = Has("languages", "name"),
        ["search"] = Parts(Of("name"), LastOf("path"), Of("description")),
    };

    private static readonly Dictionary<string, FilterRule> OfWorkspaces = new()
    {
        ["visibility"] = Equal("visibility"),
        ["status"] = Equal("status"),
        ["search"] = Parts(Of("name"), LastOf("path"), Of("description")),
    };

    private static readonly Dictionary<string, FilterRule> OfUsers = new()
    {
        ["usernames"] = OneText("username"),
        ["search"] = Parts(Of("username"), Of("name")),
        ["status"] = Equal("status"),
        ["kind"] = Equal("kind"),
    };

    private static readonly Dictionary<string, FilterRule> OfGroups = new()
    {
        ["topLevelOnly"] = Lacks("parent.id"),
        ["parent"] = Text("parent.id"),
    };

    private static readonly Dictionary<string, FilterRule> OfPipelines = new()
    {
        ["status"] = Equal("status"),
        ["sourceRaw"] = Text("sourceRaw"),
        ["ref"] = Text("ref"),
        ["sha"] = Text("sha"),
        ["triggeredBy"] = Text("triggeredBy.username"),
        ["updatedAfter"] = Since("updatedAt"),
        ["updatedBefore"] = Until("updatedAt"),
    };

    private static readonly Dictionary<string, FilterRule> OfDeployments = new()
    {
        ["status"] = Equal("status"),
        ["environment"] = Text("environment.name"),
        ["updatedAfter"] = Since("updatedAt"),
        ["updatedBefore"] = Until("updatedAt"),
    };

    private const string Ticket = "state type { kind } number author { username } assignees(first: 20) { nodes { username } } "
        + "tags(first: 20) { nodes { name } } milestone { title } confidential title description createdAt updatedAt "
        + "closedAt dueDate startDate weight";

    private const string PullRequest = "status isDraft number headBranch baseBranch author { username } title description "
        + "assignees(first: 20) { nodes { username } } tags(first: 20) { nodes { name } } milestone { title } "
        + "createdAt updatedAt mergedAt closedAt";

    private static readonly Dictionary<string, string> TicketOrders = new()
    {
        ["CREATED_AT"] = "createdAt", ["UPDATED_AT"] = "updatedAt", ["TITLE"] = "title", ["DUE_DATE"] = "dueDate",
        ["START_DATE"] = "startDate", ["CLOSED_AT"] = "closedAt", ["WEIGHT"] = "weight",
    };

    private static readonly Dictionary<string, string> PullRequestOrders = new()
    {
        ["CREATED_AT"] = "createdAt", ["UPDATED_AT"] = "updatedAt", ["TITLE"] = "title", ["MERGED_AT"] = "mergedAt",
        ["CLOSED_AT"] = "closedAt",
    };

    private static readonly Dictionary<string, string> RepoOrders = new()
    {
        ["NAME"] = "name", ["CREATED_AT"] = "createdAt", ["LAST_ACTIVITY_AT"] = "lastActivityAt", ["STARS"] = "starCount",
    };

    private static readonly Dictionary<string, string> NamedOrders = new() { ["NAME"] = "name", ["CREATED_AT"] = "createdAt" };

    private static readonly Dictionary<string, string> UserOrders = new() { ["CREATED_AT"] = "createdAt" };

    public static readonly IReadOnlyDictionary<string, FilteredList> All = new Dictionary<string, FilteredList>
    {
        ["tickets of a workspace"] = Tickets("workspace(path: \"acme/platform/api\") {{ {0} }}"),
        ["tickets of a group"] = Tickets("group(path: \"acme\") {{ {0} }}"),
        ["all tickets"] = Tickets("{0}"),
        ["pull requests of a repo"] = PullRequests("repo(path: \"acme/platform/api\") {{ {0} }}"),
        ["pull requests of a group"] = PullRequests("group(path: \"acme\") {{ {0} }}"),
        ["repos"] = new("repos", "{0}", "name path description visibility status topics languages { name } createdAt lastActivityAt starCount")
        {
            Rules = OfRepos, Orders = RepoOrders,
        },
        ["workspaces"] = new("workspaces", "{0}", "name path description visibility status createdAt")
        {
            Rules = OfWorkspaces, Orders = NamedOrders,
        },
        ["users"] = new("users", "{0}", "username name status kind createdAt") { Rules = OfUsers, Orders = UserOrders },
        ["pipelines of a repo"] = new(
            "pipelines", "repo(path: \"acme/platform/api\") {{ {0} }}",
            "status sourceRaw ref sha triggeredBy { username } createdAt updatedAt")
        {
            Rules = OfPipelines,
        },
        ["deployments of a repo"] = new(
            "deployments", "repo(path: \"acme/platform/api\") {{ {0} }}",
            "status environment { name } createdAt updatedAt")
        {
            Rules = OfDeployments, IsReadBackward = false,
        },
        ["groups"] = new("groups", "{0}", "name parent { id } createdAt") { Rules = OfGroups, Orders = NamedOrders },
    };

    private static FilteredList Tickets(string owner) =>
        new("tickets", owner, Ticket)
        {
            Rules = IsOfGroup(owner) ? OfTickets : OfFoundTickets, Orders = TicketOrders,
        };

    private static FilteredList PullRequests(string owner) =>
        new("pullRequests", owner, PullRequest) { Rules = OfPullRequests, Orders = PullRequestOrders };

    private static bool IsOfGroup(string owner) => owner.StartsWith("group", StringComparison.Ordinal);
}
