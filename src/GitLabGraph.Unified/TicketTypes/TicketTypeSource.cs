using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>
/// Finds types without knowing a place. GitLab lists the same ones everywhere, but for those that a customer made,
/// which are an instance's or a top-level group's: the former are in its owner's own namespace, too.
/// </summary>
internal static class TicketTypeSource
{
    /// <summary>The type of a key, as it stands in its id.</summary>
    public static async ValueTask<TicketType> FindAsync(IResolverContext context, LinkedAccount account, string key)
    {
        if (TicketTypeMapping.IsWord(key))
        {
            return TicketTypeMapping.FromWord(account, key);
        }

        var answer = await context.Service<UpstreamSession>().Shared.AskAsync(
            context, account, "workItemTypes", () => Question(account));

        if (Parts.LackIn(answer, "The token's owner") is { } lack)
        {
            throw lack;
        }

        return TicketTypeMapping.AllOf(answer.Value.Object("namespace")?.Object("workItemTypes"))
            .FirstOrDefault(type => type.Id == TicketTypeMapping.IdOf(account, key))
            ?? throw UnifiedErrors.NotFound(
                "The TicketType does not exist, or is one of a group's own, which GitLab tells of there only: "
                    + "ask ticketTypes of a workspace.");
    }

    private static RootQuestion Question(LinkedAccount account)
    {
        var root = new UpstreamField("currentUser");
        root.Below.TypeName = "UserCore";
        root.Below.Object("namespace", "Namespace")
            .Add(new UpstreamField("workItemTypes") { IsConnection = true }
                .With("first", "Int", PageRequest.LargestUpstreamSize))
            .Below.Object("nodes", "WorkItemType").Leaf("id").Leaf("name").Leaf("iconName");
        return new RootQuestion(account, root);
    }
}
