using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>The filter and order of users as GitLab's <c>users</c> take them.</summary>
internal static class UserArguments
{
    public static IEnumerable<UpstreamArgument> OfInstance(PlannedField field)
    {
        var filter = field.Given<UserFilter>("where") ?? new UserFilter();

        if (filter.Status is not (null or UserStatus.Active) || filter.Kind is not (null or UserKind.Human))
        {
            throw UnifiedErrors.Invalid("GitLab filters users by status ACTIVE and kind HUMAN only.");
        }

        var group = filter.Group is null ? null
            : GlobalId.TryParse(filter.Group, out var id) && id.Type == "Group" ? EntityKind.Group.Gid(id.Key)
            : throw UnifiedErrors.Invalid($"\"{filter.Group}\" is not the id of a Group.");

        return new ArgumentList()
            .Add("search", "String", filter.Search)
            .Add("usernames", "[String!]", filter.Usernames)
            .Add("active", "Boolean", filter.Status is null ? null : true)
            .Add("humans", "Boolean", filter.Kind is null ? null : true)
            .Add("groupId", "GroupID", group)
            .Add("sort", "Sort", SortOf(field.Given<UserOrder?>("orderBy"))).Arguments;
    }

    private static string? SortOf(UserOrder? order) => order switch
    {
        null => null,
        UserOrder.CreatedAtAsc => "CREATED_ASC",
        UserOrder.CreatedAtDesc => "CREATED_DESC",
        UserOrder.UpdatedAtAsc => "UPDATED_ASC",
        _ => "UPDATED_DESC",
    };
}
