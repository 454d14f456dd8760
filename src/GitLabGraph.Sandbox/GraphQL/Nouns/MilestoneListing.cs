using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Milestones of a project or group, with those above and below when asked for.</summary>
internal static class MilestoneListing
{
    public static Listing<Milestone> Of(Place place, IResolverContext context)
    {
        var ids = context.Texts("ids")?.Select(id => Gid.Number(id, "Milestone")).ToHashSet();
        var title = context.Text("title");
        var search = new LikeSearch(context.Text("searchTitle") ?? "");
        var rows = PlacesOf(place, context)
            .SelectMany(at => context.Viewer().World.Milestones.Of(at))
            .Where(row => (ids?.Contains(row.Id) ?? true)
                && (title is null || row.Title == title)
                && search.Finds(row.Title)
                && HasState(row, context.Text("state")));
        return Ordered(rows, context.Text("sort"));
    }

    private static IEnumerable<Place> PlacesOf(Place place, IResolverContext context)
    {
        var world = context.Viewer().World;
        var places = context.Has("includeAncestors") ? world.WithAncestors(place) : [place];
        if (place.GroupId is not { } id || !context.Has("includeDescendants"))
        {
            return places;
        }

        var groups = world.SelfAndDescendants(world.Groups.Get(id)).Where(context.Viewer().CanSee).ToArray();
        var projects = groups.SelectMany(group => world.Projects.Of(group.Id)).Where(context.Viewer().CanSee);
        return places.Concat(groups.Select(group => group.Place)).Concat(projects.Select(project => project.Place))
            .Distinct();
    }

    private static bool HasState(Milestone milestone, string? state) => state switch
    {
        "active" => !milestone.IsClosed,
        "closed" => milestone.IsClosed,
        _ => true,
    };

    private static Listing<Milestone> Ordered(IEnumerable<Milestone> rows, string? sort)
    {
        var isDescending = sort?.EndsWith("DESC", StringComparison.OrdinalIgnoreCase) ?? false;
        Func<Milestone, string?> key = (sort ?? "DUE_DATE_ASC").ToUpperInvariant() switch
        {
            "CREATED_ASC" or "CREATED_DESC" => row => RowOrder<Milestone>.Sortable(row.CreatedAt),
            "UPDATED_ASC" or "UPDATED_DESC" => row => RowOrder<Milestone>.Sortable(row.UpdatedAt),
            _ => row => RowOrder<Milestone>.Sortable(row.DueDate?.DayNumber),
        };
        var order = new RowOrder<Milestone>("sort_key", key, row => row.Id, isDescending);
        return new Listing<Milestone>([.. rows.Order(Comparer<Milestone>.Create(
            (left, right) => order.Compare(left, order.Key(right), right.Id)))], order);
    }
}
