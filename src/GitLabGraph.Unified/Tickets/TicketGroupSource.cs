using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Finds the group of a ticket that belongs to no workspace, such as an epic: its namespace is the group, of which it
/// tells little.
/// </summary>
internal static class TicketGroupSource
{
    private const string GroupClass = "/Group/";
    private static readonly string[] Told = ["id", "path", "__typename"];

    public static async ValueTask<Group?> FindAsync(IResolverContext context, Ticket ticket)
    {
        if (ticket.Workspace is not null || OwnerOf(ticket) is not { } owner)
        {
            return null;
        }

        var field = new PlannedField(context);

        if (field.Children().All(static child => Told.Contains(child.Name)))
        {
            return GroupMapping.From(owner);
        }

        var selection = new UpstreamSelection();
        GroupNeeds.Add(selection, field);
        var question = new EntityQuestion(owner.Account, EntityKind.Group, owner.Number(), selection);
        return GroupMapping.From(await Parts.FindAsync(context, question, "The ticket's group"));
    }

    /// <summary>The group that the ticket hangs on; null for one of a project, and where it was not asked.</summary>
    public static Remote? OwnerOf(Ticket ticket) =>
        ticket.Remote.Object("namespace") is { } owner
            && owner.Word("id").Contains(GroupClass, StringComparison.Ordinal)
            ? owner
            : null;
}
