using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>Where a ticket's history comes from: lists of REST, which is all that GitLab tells of it.</summary>
internal static class TicketEventSource
{
    /// <summary>The list of changes of state.</summary>
    public const string States = "resource_state_events";

    private const string Labels = "resource_label_events";

    private const string Milestones = "resource_milestone_events";

    private static readonly string[] OfIssue = [Labels, States, Milestones];

    // GitLab notes no milestones of an epic.
    private static readonly string[] OfEpic = [Labels, States];

    /// <summary>
    /// The events that fit, oldest first. A list that cannot be had leaves the others standing, with the reason beside
    /// them; one that holds no event that fits is not asked for.
    /// </summary>
    public static async ValueTask<IReadOnlyList<TicketEvent>> ReadAsync(
        IResolverContext context, Ticket ticket, TicketEventFilter where)
    {
        var names = Array.FindAll(
            ticket.RestPath is null ? OfEpic : OfIssue, list => Array.Exists(KindsOf(list), where.Fits));

        if (names.Length == 0)
        {
            return [];
        }

        if ((ticket.RestPath ?? await EpicSource.HistoryPathAsync(context, ticket)) is not { } path)
        {
            context.ReportError(new GraphQLError($"GitLab does not tell the history of {ticket.Reference}.")
            {
                Code = UnifiedErrorCodes.NotFound,
            });
            return [];
        }

        var lists = await Task.WhenAll(names.Select(list => AllAsync(context, ticket, $"{path}/{list}")));
        return [.. lists.SelectMany((events, index) => events.Select(item => From(item, names[index], ticket)))
            .Where(item => where.Fits(item.Kind))
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
        (Labels, "add") => TicketEventKind.TagAdded,
        (Labels, "remove") => TicketEventKind.TagRemoved,
        (Milestones, "add") => TicketEventKind.MilestoneAdded,
        (Milestones, "remove") => TicketEventKind.MilestoneRemoved,
        (States, "closed") => TicketEventKind.Closed,
        (States, "reopened") => TicketEventKind.Reopened,
        _ => TicketEventKind.Other,
    };

    // Any of them may hold what is not known here.
    private static TicketEventKind[] KindsOf(string list) => list switch
    {
        Labels => [TicketEventKind.TagAdded, TicketEventKind.TagRemoved, TicketEventKind.Other],
        Milestones => [TicketEventKind.MilestoneAdded, TicketEventKind.MilestoneRemoved, TicketEventKind.Other],
        _ => [TicketEventKind.Closed, TicketEventKind.Reopened, TicketEventKind.Other],
    };
}
