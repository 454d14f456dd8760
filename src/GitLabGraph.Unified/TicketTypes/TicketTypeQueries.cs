using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>Lists what tickets can be and how they can stand.</summary>
[QueryType]
internal static class TicketTypeQueries
{
    /// <summary>
    /// The sorts of ticket of a workspace. GitLab tells them per workspace, so one has to be named. Null, with an
    /// error, where it may not be seen.
    /// </summary>
    /// <param name="workspace">The id of a workspace, which has to be given.</param>
    public static async ValueTask<IReadOnlyList<TicketType>?> GetTicketTypesAsync(
        [GraphQLType("ID")] string? workspace, IResolverContext context) =>
        TicketTypeMapping.AllOf((await AskAsync(workspace, TicketTypeNeeds.AddAll, context)).Object("workItemTypes"));

    /// <summary>
    /// The statuses of a workspace's tickets. GitLab tells them per workspace, so one has to be named. Null, with an
    /// error, where it may not be seen.
    /// </summary>
    /// <param name="workspace">The id of a workspace, which has to be given.</param>
    public static async ValueTask<IReadOnlyList<TicketStatus>?> GetTicketStatusesAsync(
        [GraphQLType("ID")] string? workspace, IResolverContext context)
    {
        var project = await AskAsync(workspace, StatusNeeds.AddAll, context);
        return StatusMapping.AllOf(project.Account, project.Object("workItemTypes"));
    }

    private static async ValueTask<Remote> AskAsync(string? workspace, Need need, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var given = workspace ?? throw UnifiedErrors.Invalid("Name a workspace: GitLab tells this per workspace only.");
        var selection = new UpstreamSelection { TypeName = "Project" };
        need(selection, new PlannedField(context));
        var question = new EntityQuestion(
            account, EntityKind.Project, GlobalId.Parse(given, "Workspace", account).Key, selection);
        return await Parts.FindAsync(context, question, "The workspace");
    }
}
