using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Groups;

/// <summary>Finds groups.</summary>
[QueryType]
internal static class GroupQueries
{
    /// <summary>
    /// A group by its id or by its full path; null, with an error, where there is none or it may not be seen.
    /// </summary>
    /// <param name="id">Its id. Give either this or the path.</param>
    /// <param name="path">Its full path, such as <c>group/subgroup</c>.</param>
    public static async ValueTask<Group?> GetGroupAsync(
        [GraphQLType("ID")] string? id, string? path, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        (UpstreamQuestion Question, string What) asked = (id, path) switch
        {
            ({ } given, null) => (Ask(context, account, GlobalId.Parse(given, "Group", account).Key), "The group"),
            (null, { } given) => (
                AskByPath(context, account, GivenName.OfPath("group", given, "group/subgroup")), $"The group {given}"),
            _ => throw UnifiedErrors.Invalid("Give either id or path."),
        };
        var group = GroupMapping.From(await Parts.FindAsync(context, asked.Question, asked.What));

        if (path is not null)
        {
            context.Service<UpstreamSession>().Groups.Remember(account, group.UpstreamNumber, path);
        }

        return group;
    }

    /// <summary>Groups that the account may see.</summary>
    /// <param name="where">Which groups; all that the account may see without it.</param>
    /// <param name="orderBy">In which order; by name without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Group>> GetGroupsAsync(
        GroupFilter? where, GroupOrder? orderBy, PagingArguments paging, IResolverContext context)
    {
        var account = await QueryScope.AccountOfAsync(context);
        return where?.Parent is not { } parent
            ? await AllAsync(context, account, where ?? new GroupFilter(), orderBy)
            : await Lists.ReadAsync(
                context,
                ListPlace.On(account, EntityKind.Group, GlobalId.Parse(parent, "Group", account).Key),
                GroupArguments.Below,
                GroupMapping.From);
    }

    // A cursor leads on the way on which it was given.
    private static async ValueTask<Connection<Group>> AllAsync(
        IResolverContext context, LinkedAccount account, GroupFilter filter, GroupOrder? order)
    {
        try
        {
            return await Lists.ReadAsync(
                context, ListPlace.Query(account), GroupArguments.Instance, GroupMapping.From);
        }
        catch (GraphQLException refusal) when (RestGroups.HasOrder(order)
            && (UnifiedErrors.IsTooOld(refusal) || ListCursor.IsOfAnother(refusal)))
        {
            return await RestGroups.ListAsync(context, account, filter, order);
        }
    }

    private static EntityQuestion Ask(IResolverContext context, LinkedAccount account, string number)
    {
        var selection = new UpstreamSelection();
        GroupNeeds.Add(selection, new PlannedField(context));
        return new EntityQuestion(account, EntityKind.Group, number, selection);
    }

    private static RootQuestion AskByPath(IResolverContext context, LinkedAccount account, string path)
    {
        var root = new UpstreamField("group").With("fullPath", "ID!", path);
        GroupNeeds.Add(root.Below, new PlannedField(context));
        return new RootQuestion(account, root);
    }
}
