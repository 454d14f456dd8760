using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Groups as <c>Query.groups</c> and <c>Group.descendantGroups</c> list them.</summary>
internal static class GroupListing
{
    /// <param name="groups">Those that may be listed.</param>
    /// <param name="context">What is asked for.</param>
    /// <param name="isOfGroup">Whether they lie in a group: then GitLab searches their own names only.</param>
    public static Listing<Group> Of(IEnumerable<Group> groups, IResolverContext context, bool isOfGroup = false)
    {
        var viewer = context.Viewer();
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "Group")).ToHashSet();
        var parent = context.Text("parentPath");
        var search = new LikeSearch(context.Text("search") ?? "");
        var rows = groups.Where(group =>
            (ids?.Contains(group.Id) ?? true)
            && (!context.Has("topLevelOnly") || group.ParentId is null)
            && (!(context.Has("ownedOnly") || context.Has("owned"))
                || viewer.MembershipLevelIn(group.Place) >= AccessLevel.Owner)
            && (context.Flag("allAvailable") is not false || viewer.IsMemberOf(group.Place))
            && (parent is null || viewer.World.FindGroup(parent)?.Id == group.ParentId)
            && (isOfGroup || parent is not null
                ? search.Finds(group.Path, group.Name)
                : search.Finds(group.FullPath, group.FullName)));
        return Ordered(rows, context.Text("sort") ?? "name_asc");
    }

    private static Listing<Group> Ordered(IEnumerable<Group> groups, string sort)
    {
        var word = sort.ToLowerInvariant();
        var (column, key) = Key(word[..Math.Max(0, word.LastIndexOf('_'))]);
        var order = new RowOrder<Group>(
            column, key, group => group.Id, word.EndsWith("_desc", StringComparison.Ordinal));
        return new Listing<Group>([.. groups.Order(Comparer<Group>.Create(
            (left, right) => order.Compare(left, order.Key(right), right.Id)))], order);
    }

    private static (string? Column, Func<Group, string?> Key) Key(string column) => column switch
    {
        "path" => ("path", group => group.Path),
        "created_at" => ("created_at", group => RowOrder<Group>.Sortable(group.CreatedAt)),
        "updated_at" => ("updated_at", group => RowOrder<Group>.Sortable(group.UpdatedAt)),
        "id" => (null, _ => ""),
        _ => ("name", group => group.Name.ToUpperInvariant()),
    };
}
