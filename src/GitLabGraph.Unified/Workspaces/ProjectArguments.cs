using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Filters and orders of workspaces and repos as GitLab's project lists take them.</summary>
internal static class ProjectArguments
{
    public static ProjectFilter OfWorkspaces(PlannedField field) =>
        field.Given<WorkspaceFilter>("where") is not { } where
        ? new ProjectFilter { Order = field.Given<WorkspaceOrder?>("orderBy"),
            IncludeSubgroups = field.Given<bool?>("includeSubgroups") ?? false }
        : new ProjectFilter
        {
            Search = where.Search,
            Group = where.Group,
            IncludeSubgroups = where.IncludeSubgroups ?? false,
            Membership = where.Membership,
            Visibility = where.Visibility,
            Status = where.Status,
            Topic = where.Topic,
            Order = field.Given<WorkspaceOrder?>("orderBy"),
        };

    public static ProjectFilter OfRepos(PlannedField field)
    {
        var order = field.Given<RepoOrder?>("orderBy") is { } given ? Enum.Parse<WorkspaceOrder>(given.ToString())
            : (WorkspaceOrder?)null;
        return field.Given<RepoFilter>("where") is not { } where
            ? new ProjectFilter { Order = order, IncludeSubgroups = field.Given<bool?>("includeSubgroups") ?? false }
            : new ProjectFilter
            {
                Search = where.Search,
                Group = where.Group,
                IncludeSubgroups = where.IncludeSubgroups ?? false,
                Membership = where.Membership,
                Visibility = where.Visibility,
                Status = where.Status is { } status ? Enum.Parse<WorkspaceStatus>(status.ToString()) : null,
                Topic = where.Topic,
                Language = where.Language,
                Order = order,
            };
    }

    /// <summary>For the instance's <c>projects</c>.</summary>
    public static IEnumerable<UpstreamArgument> OfInstance(ProjectFilter filter)
    {
        if (filter.IncludeSubgroups)
        {
            throw UnifiedErrors.Invalid("includeSubgroups needs a group in the filter.");
        }

        return Given(
            ("search", "String", filter.Search),
            ("membership", "Boolean", filter.Membership),
            ("visibilityLevel", "VisibilityLevelsEnum", filter.Visibility?.ToString().ToLowerInvariant()),
            ("archived", "ProjectArchived", ArchivedOf(filter.Status)),
            ("aimedForDeletion", "Boolean", filter.Status == WorkspaceStatus.PendingDeletion ? true : null),
            ("notAimedForDeletion", "Boolean", filter.Status == WorkspaceStatus.Active ? true : null),
            ("topics", "[String!]", filter.Topic is { } topic ? new[] { topic } : null),
            ("programmingLanguageName", "String", filter.Language),
            ("sort", "String", SortOf(filter.Order)));
    }

    /// <summary>For a group's <c>projects</c>, which filters and sorts by less.</summary>
    public static IEnumerable<UpstreamArgument> OfGroup(ProjectFilter filter)
    {
        if (filter is { Membership: not null } or { Visibility: not null } or { Topic: not null } or
            { Language: not null })
        {
            throw UnifiedErrors.Invalid(
                "Within a group, GitLab filters by search and status only; leave the group out.");
        }

        if (filter.Status == WorkspaceStatus.PendingDeletion)
        {
            throw UnifiedErrors.Invalid(
                "Within a group, GitLab does not filter by PENDING_DELETION; leave the group out.");
        }

        return Given(
            ("includeSubgroups", "Boolean", filter.IncludeSubgroups ? true : null),
            ("search", "String", filter.Search),
            ("includeArchived", "Boolean", filter.Status is null or WorkspaceStatus.Archived ? null : false),
            ("archivedOnly", "Boolean", filter.Status == WorkspaceStatus.Archived ? true : null),
            ("notAimedForDeletion", "Boolean", filter.Status == WorkspaceStatus.Active ? true : null),
            ("sort", "NamespaceProjectSort", GroupSortOf(filter.Order)));
    }

    private static IEnumerable<UpstreamArgument> Given(params (string Name, string Type, object? Value)[] arguments) =>
        arguments.Where(static given => given.Value is not null)
            .Select(static given => new UpstreamArgument(given.Name, given.Type, given.Value));

    private static string? ArchivedOf(WorkspaceStatus? status) => status switch
    {
        WorkspaceStatus.Active => "EXCLUDE",
        WorkspaceStatus.Archived => "ONLY",
        _ => null,
    };

    private static string? SortOf(WorkspaceOrder? order) => order switch
    {
        null => null,
        WorkspaceOrder.NameAsc => "name_asc",
        WorkspaceOrder.NameDesc => "name_desc",
        WorkspaceOrder.CreatedAtAsc => "created_asc",
        WorkspaceOrder.CreatedAtDesc => "created_desc",
        WorkspaceOrder.LastActivityAtAsc => "latest_activity_asc",
        WorkspaceOrder.LastActivityAtDesc => "latest_activity_desc",
        WorkspaceOrder.StarsAsc => "stars_asc",
        _ => "stars_desc",
    };

    private static string? GroupSortOf(WorkspaceOrder? order) => order switch
    {
        null => null,
        WorkspaceOrder.LastActivityAtDesc => "ACTIVITY_DESC",
        _ => throw UnifiedErrors.Invalid("Within a group, GitLab orders projects by LAST_ACTIVITY_AT_DESC only."),
    };
}
