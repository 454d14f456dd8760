using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Statuses;

/// <summary>
/// Finds statuses without knowing a place: GitLab lists those of every top-level group that the token's owner belongs
/// to, one for each name.
/// </summary>
internal static class StatusSource
{
    /// <summary>The status of a key, as it stands in its id.</summary>
    public static async ValueTask<TicketStatus> FindAsync(
        IResolverContext context, LinkedAccount account, string key, PlannedField field)
    {
        if (key is "open" or "closed")
        {
            return StatusMapping.OfState(account, key == "open" ? TicketState.Open : TicketState.Closed);
        }

        if (field.Children("TicketStatus").Any(static child => child.Name == "isDefault"))
        {
            throw UnifiedErrors.Invalid(
                "GitLab tells in a workspace only which status new tickets begin with: leave isDefault out, or ask "
                    + "ticketStatuses of a workspace.");
        }

        return await SearchAsync(context, account, StatusMapping.IdOf(account, key), null)
            ?? throw UnifiedErrors.NotFound(
                "The TicketStatus does not exist, or GitLab tells of it in its workspaces only, as of one whose name "
                    + "another group's has, too: ask ticketStatuses of a workspace.");
    }

    private static async ValueTask<TicketStatus?> SearchAsync(
        IResolverContext context, LinkedAccount account, string id, string? after)
    {
        var answer = await context.Service<UpstreamSession>().Shared.AskAsync(
            context, account, $"workItemAllowedStatuses {after}", () => Question(account, after));

        if (Parts.LackIn(answer, "The list of statuses") is { } lack)
        {
            throw lack;
        }

        var page = answer.Value.Object("pageInfo");
        return answer.Value.List("nodes").Select(StatusMapping.From).FirstOrDefault(status => status.Id == id)
            ?? (page?.Flag("hasNextPage") == true && page.Value.Text("endCursor") is { } next
                ? await SearchAsync(context, account, id, next)
                : null);
    }

    private static RootQuestion Question(LinkedAccount account, string? after)
    {
        var root = new UpstreamField("workItemAllowedStatuses") { IsConnection = true }
            .With("first", "Int", PageRequest.LargestUpstreamSize).With("after", "String", after);
        root.Below.Object("nodes", "WorkItemStatus")
            .Leaf("id").Leaf("name").Leaf("category").Leaf("color").Leaf("description");
        root.Below.Object("pageInfo").Leaf("hasNextPage").Leaf("endCursor");
        return new RootQuestion(account, root);
    }
}
