using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Statuses;

/// <summary>Turns GitLab's work item statuses into ours, and makes them of the state where there are none.</summary>
internal static class StatusMapping
{
    private const string GidPrefix = "gid://gitlab/WorkItems::Statuses::";

    /// <summary>The status of a work item or issue.</summary>
    public static TicketStatus Of(Remote ticket, TicketState state) =>
        ticket.Object("status") is { } status && status.Text("name") is not null
            ? From(status)
            : OfState(ticket.Account, state);

    /// <summary>From GraphQL's <c>WorkItemStatus</c>, all of whose members may be null.</summary>
    public static TicketStatus From(Remote status) =>
        new(GlobalId.Of("TicketStatus", status.Account, KeyOf(status.Word("id"))), status.Word("name"), CategoryOf(status.Text("category")))
        {
            Color = Color.Of(status.Text("color")),
            Description = status.Text("description"),
        };

    /// <summary>The two statuses of an instance that has none of its own.</summary>
    public static TicketStatus OfState(LinkedAccount account, TicketState state) => state == TicketState.Open
        ? new(GlobalId.Of("TicketStatus", account, "open"), "Open", TicketStatusCategory.ToDo) { IsDefault = true }
        : new(GlobalId.Of("TicketStatus", account, "closed"), "Closed", TicketStatusCategory.Done);

    /// <summary>GitLab's id of a status, of which our key is the changing part.</summary>
    public static string GidOf(string key) => GidPrefix + key;

    private static string KeyOf(string gid) =>
        gid.StartsWith(GidPrefix, StringComparison.Ordinal) ? gid[GidPrefix.Length..] : gid;

    private static TicketStatusCategory CategoryOf(string? word) => word?.ToUpperInvariant() switch
    {
        "TRIAGE" => TicketStatusCategory.Triage,
        "IN_PROGRESS" => TicketStatusCategory.InProgress,
        "DONE" => TicketStatusCategory.Done,
        "CANCELED" => TicketStatusCategory.Canceled,
        _ => TicketStatusCategory.ToDo,
    };
}
