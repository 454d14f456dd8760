using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Searching;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary><c>Query.users</c>.</summary>
internal static class UserListing
{
    public static Listing<User> Of(IResolverContext context)
    {
        var viewer = context.Viewer();
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "User")).ToHashSet();
        var names = context.Texts("usernames")?.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var members = Gid.Number(context.Text("groupId"), "Group") is { } group
            ? viewer.World.RelatedTo(World.Place.OfGroup(group)) : null;
        var search = context.Text("search") is { } text && !string.IsNullOrWhiteSpace(text)
            ? new UserSearch(text, viewer.IsAdmin)
            : null;
        var rows = viewer.World.Users.All.Where(user =>
            (members is not null || IsListedFor(viewer, user))
            && (ids?.Contains(user.Id) ?? true)
            && (names?.Contains(user.Username) ?? true)
            && (members?.Contains(user.Id) ?? true)
            && (!context.Has("admins") || user.IsAdmin)
            && (context.Flag("active") is not { } active || (user.State == UserState.Active) == active)
            && (context.Flag("humans") is not { } humans || (user.Kind == UserKind.Human) == humans)
            && (search?.Finds(user) ?? true));
        return Ordered(rows, context.Text("sort") ?? "created_desc");
    }

    // UsersFinder leaves them out whatever is asked for, their ids or names too; the field "user" finds them.
    private static bool IsListedFor(Viewer viewer, User user) =>
        viewer.IsAdmin || user.State is not (UserState.Blocked or UserState.Banned);

    // Nobody here was changed since they were made.
    private static Listing<User> Ordered(IEnumerable<User> users, string sort)
    {
        var isDescending = sort.EndsWith("desc", StringComparison.OrdinalIgnoreCase);
        var order = new RowOrder<User>(
            "created_at", user => RowOrder<User>.Sortable(user.CreatedAt), user => user.Id, isDescending);
        return new Listing<User>([.. users.Order(Comparer<User>.Create(
            (left, right) => order.Compare(left, order.Key(right), right.Id)))], order);
    }
}
