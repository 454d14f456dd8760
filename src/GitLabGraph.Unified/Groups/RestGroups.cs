using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Groups;

/// <summary>
/// Groups as REST lists them, for instances whose GraphQL cannot: before 17 it has no list of groups, or one without
/// the filters. What REST does not tell is asked of GraphQL afterwards.
/// </summary>
internal static class RestGroups
{
    private static readonly string[] Told =
    [
        "id", "name", "path", "fullName", "description", "visibility", "visibilityRaw", "url", "avatarUrl", "createdAt",
        "__typename",
    ];

    /// <summary>Whether REST lists groups in this order.</summary>
    public static bool HasOrder(GroupOrder? order) =>
        order is null or GroupOrder.NameAsc or GroupOrder.NameDesc or GroupOrder.PathAsc or GroupOrder.PathDesc;

    public static async ValueTask<Connection<Group>> ListAsync(
        IResolverContext context, LinkedAccount account, GroupFilter filter, GroupOrder? order)
    {
        var path = RestQuery.Of(
            "groups",
            [
                ("all_available", "true"),
                ("top_level_only", filter.TopLevelOnly == true ? "true" : null),
                ("owned", filter.Owned == true ? "true" : null),
                ("search", filter.Search),
                ("order_by", order is GroupOrder.PathAsc or GroupOrder.PathDesc ? "path" : "name"),
                ("sort", order is GroupOrder.NameDesc or GroupOrder.PathDesc ? "desc" : "asc"),
            ]);
        var named = await OffsetLists.ReadAsync(context, account, path, From);
        var field = new PlannedField(context);
        return field.ItemChildren("Group").All(static child => Told.Contains(child.Name))
            ? named
            : await CompleteAsync(context, field, named);
    }

    private static async ValueTask<Connection<Group>> CompleteAsync(
        IResolverContext context, PlannedField field, Connection<Group> named)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Group.TypeName };

        foreach (var item in field.Items())
        {
            GroupNeeds.Add(selection, item);
        }

        var whole = await Task.WhenAll(named.Edges.Select(edge => CompleteAsync(context, edge, selection)));
        return new Connection<Group>([.. whole.OfType<Edge<Group>>()], named.PageInfo, named.TotalCount);
    }

    private static async Task<Edge<Group>?> CompleteAsync(
        IResolverContext context, Edge<Group> named, UpstreamSelection selection)
    {
        var (account, number, path) = (named.Node.Remote.Account, named.Node.UpstreamNumber, named.Node.Path);
        context.Service<UpstreamSession>().Groups.Remember(account, number, path);
        var answer = await context.AskAsync(new EntityQuestion(account, EntityKind.Group, number, selection));

        if (Parts.LackIn(answer, $"The group {path}") is not { } lack)
        {
            return new Edge<Group>(GroupMapping.From(answer.Value), named.Cursor);
        }

        context.ReportError(lack.Errors[0]);
        return null;
    }

    private static Group From(Remote group) => new()
    {
        Remote = group,
        Name = group.Word("name"),
        Path = group.Word("full_path"),
        FullName = group.Word("full_name"),
        Description = group.Filled("description"),
        Visibility = Workspaces.WorkspaceMapping.VisibilityOf(group.Text("visibility")),
        VisibilityRaw = group.Word("visibility"),
        Url = group.Address("web_url") ?? "",
        AvatarUrl = group.Address("avatar_url"),
    };
}
