using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Licenses;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tickets;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Nodes;

/// <summary>How each type of node is found again by the key in its id.</summary>
internal static class NodeSource
{
    private static readonly Dictionary<string, (EntityKind Kind, Need Needs, Func<Remote, INode> Map)> Entities = new()
    {
        ["Comment"] = (EntityKind.Note, CommentNeeds.Add, CommentMapping.From),
        ["Workspace"] = (EntityKind.Project, WorkspaceNeeds.Add, WorkspaceMapping.From),
        ["Repo"] = (EntityKind.Project, RepoNeeds.Add, RepoMapping.From),
        ["PullRequest"] = (EntityKind.MergeRequest, PullRequestNeeds.Add, PullRequestMapping.From),
        ["User"] = (EntityKind.User, UserNeeds.Add, UserMapping.From),
        ["Group"] = (EntityKind.Group, GroupNeeds.Add, GroupMapping.From),
        ["Milestone"] = (EntityKind.Milestone, MilestoneNeeds.Add, MilestoneMapping.From),
        ["Role"] = (EntityKind.MemberRole, RoleNeeds.Add, RoleMapping.FromMemberRole),
    };

    public static async ValueTask<INode> FindAsync(
        IResolverContext context, LinkedAccount account, GlobalId id, PlannedField field)
    {
        if (!Entities.TryGetValue(id.Type, out var entity) || NumberIn(id) is not { } number)
        {
            return await FindOtherAsync(context, account, id, field);
        }

        var selection = new UpstreamSelection();
        entity.Needs(selection, field);
        var question = new EntityQuestion(account, entity.Kind, number, selection);
        return entity.Map(await Parts.FindAsync(context, question, $"The {id.Type}"));
    }

    // Of roles GitLab numbers those only that its customers made.
    private static string? NumberIn(GlobalId id) => id.Type == "Role" ? RoleMapping.CustomNumberIn(id.Key) : id.Key;

    private static async ValueTask<INode> FindOtherAsync(
        IResolverContext context, LinkedAccount account, GlobalId id, PlannedField field)
    {
        switch (id.Type)
        {
            case "Ticket":
                return await SingleTicketSource.FindAsync(context, account, id.Key, field);
            case "Branch" or "Environment" or "Deployment" when id.Key.Split('/', 2) is [var repo, var name]:
                return await NodesOfRepos.FindAsync(context, account, id.Type, repo, name) ?? throw Missing(id);

            case "License":
                return await LicenseSource.FindAsync(context, account, id.Key) ?? throw Missing(id);

            case "Role" when id.Key.StartsWith("level-", StringComparison.Ordinal)
                && int.TryParse(id.Key.AsSpan(6), out var level):
                return RoleMapping.OfLevel(account, level);

            case "TicketStatus":
                return await StatusSource.FindAsync(context, account, id.Key, field);

            case "TicketType":
                return await TicketTypeSource.FindAsync(context, account, id.Key);

            case "Tag" or "Role" or "Pipeline" or "Release" or "Discussion":
                throw UnifiedErrors.NotFound(
                    $"A {id.Type} cannot be looked up by its id: GitLab finds it only through what it belongs to.");

            default:
                throw UnifiedErrors.Invalid(
                    $"\"{id}\" is not an id of this API. Ids are opaque: pass them as you got them.");
        }
    }

    private static GraphQL.Errors.GraphQLException Missing(GlobalId id) =>
        UnifiedErrors.NotFound($"The {id.Type} does not exist, or the linked account may not see it.");
}
