using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tags;

/// <summary>Finds tags.</summary>
[QueryType]
internal static class TagQueries
{
    /// <summary>
    /// Tags of a workspace or group. GitLab has no list of all, so the filter has to name one of them.
    /// </summary>
    /// <param name="where">Which tags; all of the place without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Tag>> GetTagsAsync(
        TagFilter? where, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        var (bearer, list) = where switch
        {
            { Workspace: { } workspace, Group: null } =>
                (Bearer(account, EntityKind.Project, "Workspace", workspace), WorkspaceNeeds.Tags),
            { Group: { } group, Workspace: null } =>
                (Bearer(account, EntityKind.Group, "Group", group), GroupNeeds.Tags),
            _ => throw UnifiedErrors.Invalid(
                "Name either a workspace or a group in the filter: GitLab has no list of all tags."),
        };
        return await Lists.ReadAsync(
            context,
            ListPlace.On(account, bearer.Kind, bearer.Number),
            list,
            label => TagMapping.From(label, bearer));
    }

    private static TagBearer Bearer(LinkedAccount account, EntityKind kind, string type, string id) =>
        new(account, kind, GlobalId.Parse(id, type, account).Key);
}
