using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Where a ticket's history comes from: lists of REST, which is all that GitLab tells of it.</summary>
internal static class TicketEventSource
{
    private static readonly string[] OfIssue = ["resource_label_events", "resource_state_events",
        "resource_milestone_events"];

    /// <summary>
    /// Every event, oldest first. A list that cannot be had leaves the others standing, with the reason beside them.
    /// </summary>
    public static async ValueTask<IReadOnlyList<TicketEvent>> ReadAsync(IResolverContext context, Ticket ticket)
    {
        var (path, names) = ticket.RestPath is { } issue
            ? (issue, OfIssue)
            : (await EpicSource.HistoryPathAsync(context, ticket), EpicSource.Lists);

        if (path is null)
        {
            context.ReportError(new GraphQLError($"GitLab does not tell the history of {ticket.Reference}.")
            {
                Code = UnifiedErrorCodes.NotFound,
            });
            return [];
        }

        var lists = await Task.WhenAll(names.Select(list => AllAsync(context, ticket, $"{path}/{list}")));
        return [.. lists.SelectMany((events, index) => events.Select(item => From(item, names[index], ticket)))
            .OrderBy(static item => item.Moment)];
    }

    private static async Task<IReadOnlyList<Remote>> AllAsync(IResolverContext context, Ticket ticket, string path)
    {
        try
        {
            return await RestSource.AllAsync(context, ticket.Remote.Account, path);
        }
        catch (GraphQLException failure)
        {
            context.ReportError(failure.Errors[0]);
            return [];
        }
    }

    private static TicketEvent From(Remote item, string list, Ticket ticket) => new()
    {
        Key = $"{list}-{item.Word("id")}",
        KindRaw = item.Text("action") ?? item.Word("state"),
        Kind = KindOf(list, item.Text("action") ?? item.Word("state")),
        ActorNamed = item.Object("user"),
        CreatedAt = item.Time("created_at") ?? default,
        Moment = item.Moment("created_at") ?? default,
        Ticket = ticket,
        LabelNamed = item.Object("label"),
        Milestone = item.Object("milestone") is { } milestone ? MilestoneMapping.FromRest(milestone) : null,
    };

    private static TicketEventKind KindOf(string list, string word) => (list, word) switch
    {
        ("resource_label_events", "add") => TicketEventKind.TagAdded,
        ("resource_label_events", "remove") => TicketEventKind.TagRemoved,
        ("resource_milestone_events", "add") => TicketEventKind.MilestoneAdded,
        ("resource_milestone_events", "remove") => TicketEventKind.MilestoneRemoved,
        (_, "closed") => TicketEventKind.Closed,
        (_, "reopened") => TicketEventKind.Reopened,
        _ => TicketEventKind.Other,
    };
}
