using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// The filter and order of tickets as GitLab's REST list of all issues takes them, which every version has.
/// </summary>
/// <param name="Filter">The client's filter.</param>
/// <param name="Order">The client's order.</param>
/// <param name="Person">Who wrote the tickets or is assigned to them, as GraphQL names the filter.</param>
internal sealed record RestTicketPath(TicketFilter Filter, TicketOrder? Order, UpstreamArgument? Person)
{
    public string Write() => Of(Filter, Order, Person);

    /// <summary>The list as one that is read by moments; null where it stands in another order.</summary>
    public MomentList? ByMoment() => Order switch
    {
        null or TicketOrder.CreatedAtDesc => new("created_at", true, from => WriteWith(
            Filter with { CreatedBefore = MomentList.Earlier(Filter.CreatedBefore, from) })),
        TicketOrder.CreatedAtAsc => new("created_at", false, from => WriteWith(
            Filter with { CreatedAfter = MomentList.Later(Filter.CreatedAfter, from) })),
        TicketOrder.UpdatedAtDesc => new("updated_at", true, from => WriteWith(
            Filter with { UpdatedBefore = MomentList.Earlier(Filter.UpdatedBefore, from) })),
        TicketOrder.UpdatedAtAsc => new("updated_at", false, from => WriteWith(
            Filter with { UpdatedAfter = MomentList.Later(Filter.UpdatedAfter, from) })),
        _ => null,
    };

    private string WriteWith(TicketFilter filter) => (this with { Filter = filter }).Write();

    private static string Of(TicketFilter filter, TicketOrder? order, UpstreamArgument? person)
    {
        WorkItemArguments.Check(filter);
        RefuseWhatRestLacks(filter, order);
        var (by, direction) = OrderOf(order);
        (string Name, string? Value)[] given =
        [
            // GitLab leaves the tickets of archived projects out unless told otherwise; its GraphQL lists them.
            ("scope", "all"), ("non_archived", "false"), .. What(filter), .. Who(filter, person),
            .. When(filter), ("order_by", by), ("sort", direction),
        ];
        return RestQuery.Of("issues", given);
    }

    private static IEnumerable<(string Name, string? Value)> What(TicketFilter filter) =>
    [
        ("state", filter.State switch { null => null, TicketState.Closed => "closed", _ => "opened" }),
        ("issue_type", TicketTypeMapping.WordsOf(filter.Types)?[0].ToLowerInvariant()),
        ("search", filter.Search),
        ("labels", RestQuery.Names(FilterNames.OfBorne(filter.Tags))),
        ("not[labels]", RestQuery.Names(FilterNames.Of(filter.WithoutTags))),
        ("milestone", FilterNames.OfMilestone(filter.Milestone)),
        ("confidential", filter.Confidential switch { null => null, true => "true", false => "false" }),
        .. (filter.Numbers ?? []).Select(static number =>
            ("iids[]", (string?)number.ToString(CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<(string Name, string? Value)> Who(TicketFilter filter, UpstreamArgument? person) =>
    [
        ("author_username", person?.Value as string ?? filter.Author),
        ("assignee_username[]", (person?.Value as string[])?[0] ?? filter.Assignee),
        ("assignee_id", filter.Unassigned switch { null => null, true => "None", false => "Any" }),
    ];

    private static IEnumerable<(string Name, string? Value)> When(TicketFilter filter) =>
    [
        ("created_after", RestQuery.Moment(filter.CreatedAfter)),
        ("created_before", RestQuery.Moment(ToldMoment.EndOf(filter.CreatedBefore))),
        ("updated_after", RestQuery.Moment(filter.UpdatedAfter)),
        ("updated_before", RestQuery.Moment(ToldMoment.EndOf(filter.UpdatedBefore))),
    ];

    private static (string By, string Direction) OrderOf(TicketOrder? order) => order switch
    {
        null or TicketOrder.CreatedAtDesc => ("created_at", "desc"),
        TicketOrder.CreatedAtAsc => ("created_at", "asc"),
        TicketOrder.UpdatedAtAsc => ("updated_at", "asc"),
        TicketOrder.UpdatedAtDesc => ("updated_at", "desc"),
        TicketOrder.TitleAsc => ("title", "asc"),
        TicketOrder.TitleDesc => ("title", "desc"),
        TicketOrder.DueDateAsc => ("due_date", "asc"),
        TicketOrder.DueDateDesc => ("due_date", "desc"),
        TicketOrder.WeightAsc => ("weight", "asc"),
        TicketOrder.WeightDesc => ("weight", "desc"),
        TicketOrder.PriorityAsc => ("label_priority", "asc"),
        TicketOrder.PriorityDesc => ("label_priority", "desc"),
        TicketOrder.PopularityAsc => ("popularity", "asc"),
        TicketOrder.PopularityDesc => ("popularity", "desc"),
        TicketOrder.StartDateAsc or TicketOrder.StartDateDesc => throw Missing("order tickets by the day they begin"),
        _ => throw Missing("order tickets by the time of closing"),
    };

    private static void RefuseWhatRestLacks(TicketFilter filter, TicketOrder? order)
    {
        (bool IsGiven, string Name)[] lacked =
        [
            (filter.AnyTag is not null, "anyTag"),
            (filter.Types is { Count: not 1 }, "several types"),
            (filter.ClosedAfter is not null || filter.ClosedBefore is not null, "closedAfter and closedBefore"),
            (filter.DueAfter is not null || filter.DueBefore is not null, "dueAfter and dueBefore"),
        ];

        if (lacked.FirstOrDefault(static filter => filter.IsGiven).Name is { } name)
        {
            throw order is TicketOrder.PriorityAsc or TicketOrder.PriorityDesc
                ? UnifiedErrors.Invalid($"GitLab cannot filter tickets by {name} over all workspaces in this order; "
                    + "ask a workspace or group, or in another order.")
                : Missing($"filter tickets by {name}");
        }
    }

    private static GraphQLException Missing(string what) => UnifiedErrors.Of(
        UnifiedErrorCodes.VersionTooOld,
        $"This GitLab cannot {what} over all workspaces: it is older than 17.10. Ask a workspace or group.");
}
