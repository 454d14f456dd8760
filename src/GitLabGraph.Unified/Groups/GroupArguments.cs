using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Groups;

/// <summary>The filter and order of groups as GitLab's lists of groups take them.</summary>
internal static class GroupArguments
{
    /// <summary>Groups of the instance.</summary>
    public static readonly ListNeed Instance = new("groups", GroupNeeds.Add) { Arguments = OfInstance };

    /// <summary>Groups right below a group.</summary>
    public static readonly ListNeed Below = new("descendantGroups", GroupNeeds.Add) { Arguments = OfGroup };

    private static IEnumerable<UpstreamArgument> OfInstance(PlannedField field)
    {
        var filter = field.Given<GroupFilter>("where") ?? new GroupFilter();
        return new ArgumentList()
            .Add("search", "String", filter.Search)
            .Add("topLevelOnly", "Boolean", filter.TopLevelOnly)
            .Add("ownedOnly", "Boolean", filter.Owned)
            .Add("sort", "String", WordOf(field)?.ToLowerInvariant()).Arguments;
    }

    private static IEnumerable<UpstreamArgument> OfGroup(PlannedField field)
    {
        var filter = field.Given<GroupFilter>("where") ?? new GroupFilter();

        if (filter.TopLevelOnly == true)
        {
            throw UnifiedErrors.Invalid("parent and topLevelOnly contradict each other; give one of them.");
        }

        return
        [
            UpstreamArgument.Literal("includeParentDescendants", "false"),
            .. new ArgumentList()
                .Add("search", "String", filter.Search)
                .Add("owned", "Boolean", filter.Owned)
                .Add("sort", "GroupSort", WordOf(field)).Arguments,
        ];
    }

    private static string? WordOf(PlannedField field) => field.Given<GroupOrder?>("orderBy") switch
    {
        null => null,
        GroupOrder.NameAsc => "NAME_ASC",
        GroupOrder.NameDesc => "NAME_DESC",
        GroupOrder.PathAsc => "PATH_ASC",
        GroupOrder.PathDesc => "PATH_DESC",
        GroupOrder.CreatedAtAsc => "CREATED_AT_ASC",
        GroupOrder.CreatedAtDesc => "CREATED_AT_DESC",
        GroupOrder.UpdatedAtAsc => "UPDATED_AT_ASC",
        _ => "UPDATED_AT_DESC",
    };
}
