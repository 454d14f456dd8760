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
            ? From(status, ticket.Object("workItemType") is { } type ? DefinitionsOf(type) : [])
            : OfState(ticket.Account, state);

    /// <summary>From GraphQL's <c>WorkItemStatus</c>, all of whose members may be null.</summary>
    public static TicketStatus From(Remote status) => status.Once(Map);

    /// <summary>The two statuses of an instance that has none of its own.</summary>
    public static TicketStatus OfState(LinkedAccount account, TicketState state) => state == TicketState.Open
        ? new(IdOf(account, "open"), "Open", TicketStatusCategory.ToDo) { IsDefault = true }
        : new(IdOf(account, "closed"), "Closed", TicketStatusCategory.Done);

    public static string IdOf(LinkedAccount account, string key) => GlobalId.Of("TicketStatus", account, key);

    /// <summary>The statuses that the types of a project or group allow, each once and in GitLab's order.</summary>
    public static IReadOnlyList<TicketStatus> AllOf(LinkedAccount account, Remote? types)
    {
        var definitions = (types?.List("nodes") ?? []).SelectMany(DefinitionsOf).ToList();
        var own = definitions.SelectMany(static definition => definition.List("allowedStatuses"))
            .DistinctBy(static status => status.Word("id"))
            .Select(status => From(status, definitions))
            .ToList();
        return own.Count > 0 ? own : [OfState(account, TicketState.Open), OfState(account, TicketState.Closed)];
    }

    // Which one new tickets begin with is asked for where it is wanted only: a board's tickets have no definitions.
    private static TicketStatus From(Remote status, IReadOnlyList<Remote> definitions) =>
        definitions.Count > 0 && IsFirst(status.Word("id"), definitions)
            ? From(status) with { IsDefault = true }
            : From(status);

    private static bool IsFirst(string id, IReadOnlyList<Remote> definitions) =>
        definitions.Any(definition => definition.Object("defaultOpenStatus")?.Text("id") == id);

    private static IReadOnlyList<Remote> DefinitionsOf(Remote type) => type.List("widgetDefinitions");

    private static TicketStatus Map(Remote status) =>
        new(IdOf(status.Account, KeyOf(status.Word("id"))), status.Word("name"),
            CategoryOf(status.Text("category")))
        {
            CategoryRaw = status.Text("category"),
            Color = Color.Of(status.Text("color")),
            Description = status.Filled("description"),
        };

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
