using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Gives tickets that were answered as issues their workspace and group: an issue names its project by number only.
/// </summary>
internal static class IssueWorkspaces
{
    /// <summary>
    /// Adds workspace and group where they are selected. The project that the issues are listed on is asked along with
    /// them, in the same document; others, which a group's issues name, afterwards and all at once.
    /// </summary>
    public static async ValueTask<Connection<Ticket>> AddAsync(
        IResolverContext context, LinkedAccount account, string? project, ValueTask<Connection<Ticket>> listing)
    {
        var wanted = Wanted(new PlannedField(context).Items());

        if (wanted.Count == 0)
        {
            return await listing;
        }

        var asked = new Dictionary<string, Task<Remote>>();

        if (project is not null)
        {
            asked.Add(project, FindAsync(context, account, project, wanted));
        }

        var tickets = await listing;

        foreach (var number in tickets.Nodes.Select(ProjectOf).Distinct().Where(number => !asked.ContainsKey(number)))
        {
            asked.Add(number, FindAsync(context, account, number, wanted));
        }

        await Task.WhenAll(asked.Values);
        var edges = new List<Edge<Ticket>>(tickets.Edges.Count);

        foreach (var edge in tickets.Edges)
        {
            edges.Add(new Edge<Ticket>(In(edge.Node, await asked[ProjectOf(edge.Node)]), edge.Cursor));
        }

        return new Connection<Ticket>(edges, tickets.PageInfo, tickets.TotalCount);
    }

    /// <summary>Adds both to one ticket, where it is an issue and they are selected.</summary>
    public static async ValueTask<Ticket> AddToAsync(
        IResolverContext context, Ticket ticket, IReadOnlyList<PlannedField> holders)
    {
        var wanted = Wanted(holders);
        return ticket.Source == EntityKind.Issue && wanted.Count > 0
            ? In(ticket, await FindAsync(context, ticket.Remote.Account, ProjectOf(ticket), wanted))
            : ticket;
    }

    private static List<PlannedField> Wanted(IEnumerable<PlannedField> holders) =>
        [.. TicketHolders.FieldsOf(holders).Where(static field => field.Name is "workspace" or "group")];

    private static async Task<Remote> FindAsync(
        IResolverContext context, LinkedAccount account, string project, List<PlannedField> wanted)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };

        foreach (var field in wanted)
        {
            if (field.Name is "workspace")
            {
                WorkspaceNeeds.Add(selection, field);
            }
            else
            {
                GroupNeeds.Add(selection.Object("group"), field);
            }
        }

        var answer = await context.AskAsync(new EntityQuestion(account, EntityKind.Project, project, selection));

        // The tickets stand without it; the client learns why it is missing.
        if (Parts.LackIn(answer, "The ticket's workspace") is { } lack)
        {
            lack.Errors.ToList().ForEach(context.ReportError);
        }

        return answer.Value;
    }

    private static Ticket In(Ticket ticket, Remote project) => project.IsObject
        ? ticket with
        {
            Workspace = WorkspaceMapping.From(project),
            WorkspaceGroup = GroupMapping.From(project.Object("group")),
        }
        : ticket;

    private static string ProjectOf(Ticket ticket) => ticket.Remote.Word("projectId");
}
