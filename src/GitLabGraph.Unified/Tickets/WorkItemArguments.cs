using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.TicketTypes;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The filter and order of tickets as GitLab's <c>workItems</c> and <c>issues</c> take them.</summary>
internal static class WorkItemArguments
{
    private const int MostNames = 100;

    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field) =>
        Of(field, "WorkItem", "WorkItemSort").Arguments;

    public static IEnumerable<UpstreamArgument> OfProjectIssues(PlannedField field) =>
        Of(field, "Issue", "IssueSort").Arguments;

    /// <summary>Tickets of the group, and unless told otherwise of everything below it.</summary>
    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) => Of(field, "WorkItem", "WorkItemSort")
        .Add("includeDescendants", "Boolean", field.Given<TicketFilter>("where")?.IncludeSubgroups ?? true)
        .AddArchived().Arguments;

    public static IEnumerable<UpstreamArgument> OfGroupIssues(PlannedField field) => Of(field, "Issue", "IssueSort")
        .Add("includeSubgroups", "Boolean", field.Given<TicketFilter>("where")?.IncludeSubgroups ?? true)
        .AddArchived().Arguments;

    /// <summary>
    /// Tickets anywhere that the account may see. GitLab lists them by a filter only, and takes any state for one.
    /// </summary>
    public static IEnumerable<UpstreamArgument> OfInstance(PlannedField field)
    {
        var arguments = Of(field, "WorkItem", "WorkItemSort");
        return field.Given<TicketFilter>("where")?.State is null
            ? arguments.Add("state", "IssuableState", "all").Arguments
            : arguments.Arguments;
    }

    private static ArgumentList Of(PlannedField field, string upstreamType, string sortType)
    {
        var filter = field.Given<TicketFilter>("where") ?? new TicketFilter();
        Check(filter);
        var arguments = new ArgumentList();
        AddWhat(arguments, filter);
        AddWho(arguments, filter);
        AddWhen(arguments, filter);
        return arguments
            .AddObject("not", $"Negated{upstreamType}FilterInput", ("labelName", FilterNames.Of(filter.WithoutTags)))
            .AddObject("or", $"Unioned{upstreamType}FilterInput", ("labelNames", FilterNames.Of(filter.AnyTag)))
            .Add("sort", sortType, SortOf(field.Given<TicketOrder?>("orderBy")));
    }

    /// <exception cref="GraphQLException">The filter is not one that GitLab has.</exception>
    public static void Check(TicketFilter filter)
    {
        if (filter is { Numbers: [] } or { Types: [] } or { AnyTag: [] })
        {
            throw UnifiedErrors.Invalid(
                "An empty list of numbers, types or anyTag fits no ticket, and GitLab would list all; leave it out.");
        }

        if (filter.Numbers is { Count: > MostNames } || filter.Tags is { Count: > MostNames })
        {
            throw UnifiedErrors.Invalid($"GitLab filters by {MostNames} numbers or tags at most; ask for fewer at once.");
        }

        if (filter.Status is not null)
        {
            throw UnifiedErrors.Invalid(
                "GitLab does not filter by status reliably yet; filter by state, or the answer by status.");
        }

        if (filter is { Assignee: not null, Unassigned: not null })
        {
            throw UnifiedErrors.Invalid("assignee and unassigned contradict each other; give one of them.");
        }

        if (filter.Types?.Contains(TicketTypeKind.Other) == true)
        {
            throw UnifiedErrors.Invalid("GitLab cannot filter by types of the instance's own; leave OTHER out.");
        }
    }

    private static void AddWhat(ArgumentList arguments, TicketFilter filter) => arguments
        .Add("state", "IssuableState", StateOf(filter.State))
        .Add("types", "[IssueType!]", TicketTypeMapping.WordsOf(filter.Types))
        .Add("search", "String", filter.Search)
        .Add("iids", "[String!]",
            filter.Numbers?.Select(static number => number.ToString(CultureInfo.InvariantCulture)).ToArray())
        .Add("labelName", "[String!]", FilterNames.OfBorne(filter.Tags))
        .Add("milestoneTitle", "[String!]",
            FilterNames.OfMilestone(filter.Milestone) is { } title ? new[] { title } : null)
        .Add("confidential", "Boolean", filter.Confidential);

    private static void AddWho(ArgumentList arguments, TicketFilter filter) => arguments
        .Add("authorUsername", "String", filter.Author)
        .Add("assigneeUsernames", "[String!]", filter.Assignee is { } username ? new[] { username } : null)
        .Add("assigneeWildcardId", "AssigneeWildcardId",
            filter.Unassigned switch { null => null, true => "NONE", false => "ANY" });

    private static void AddWhen(ArgumentList arguments, TicketFilter filter) => arguments
        .Add("createdAfter", "Time", filter.CreatedAfter)
        .Add("createdBefore", "Time", ToldMoment.EndOf(filter.CreatedBefore))
        .Add("updatedAfter", "Time", filter.UpdatedAfter)
        .Add("updatedBefore", "Time", ToldMoment.EndOf(filter.UpdatedBefore))
        .Add("closedAfter", "Time", filter.ClosedAfter)
        .Add("closedBefore", "Time", ToldMoment.EndOf(filter.ClosedBefore))
        .Add("dueAfter", "Time", BeginningOf(filter.DueAfter))
        .Add("dueBefore", "Time", BeginningOf(filter.DueBefore));

    // GitLab reads a day without an hour in its own server's time zone.
    private static DateTimeOffset? BeginningOf(DateOnly? day) =>
        day is { } given ? new DateTimeOffset(given, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static string? StateOf(TicketState? state) => state switch
    {
        TicketState.Open => "opened",
        TicketState.Closed => "closed",
        _ => null,
    };

    private static string? SortOf(TicketOrder? order) => order switch
    {
        null => null,
        TicketOrder.CreatedAtAsc => "CREATED_ASC",
        TicketOrder.CreatedAtDesc => "CREATED_DESC",
        TicketOrder.UpdatedAtAsc => "UPDATED_ASC",
        TicketOrder.UpdatedAtDesc => "UPDATED_DESC",
        TicketOrder.TitleAsc => "TITLE_ASC",
        TicketOrder.TitleDesc => "TITLE_DESC",
        TicketOrder.DueDateAsc => "DUE_DATE_ASC",
        TicketOrder.DueDateDesc => "DUE_DATE_DESC",
        TicketOrder.StartDateAsc => "START_DATE_ASC",
        TicketOrder.StartDateDesc => "START_DATE_DESC",
        TicketOrder.ClosedAtAsc => "CLOSED_AT_ASC",
        TicketOrder.ClosedAtDesc => "CLOSED_AT_DESC",
        TicketOrder.WeightAsc => "WEIGHT_ASC",
        TicketOrder.WeightDesc => "WEIGHT_DESC",
        TicketOrder.PriorityAsc => "LABEL_PRIORITY_ASC",
        TicketOrder.PriorityDesc => "LABEL_PRIORITY_DESC",
        TicketOrder.PopularityAsc => "POPULARITY_ASC",
        _ => "POPULARITY_DESC",
    };
}
