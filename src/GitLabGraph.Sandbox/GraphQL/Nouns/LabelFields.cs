using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Label: whether it is a project's or a group's is told by its id's class alone.</summary>
internal static class LabelFields
{
    public static void Bind(FieldBindings bindings) => bindings.On<Label>("Label")
        .Field("id", label => Gid.Of(label.Place.Kind == PlaceKind.Project ? "ProjectLabel" : "GroupLabel", label.Id))
        .Field("title", label => label.Title)
        .Field("description", label => label.Description)
        .Field("descriptionHtml", label => label.Description is null ? null : Html.Inline(label.Description))
        .Field("color", label => label.Color)
        .Field("textColor", label => label.TextColor)
        .Field("archived", label => label.IsArchived)
        .Field("lockOnMerge", label => label.LocksOnMerge)
        .Field("createdAt", label => GitLabTime.Write(label.CreatedAt))
        .Field("updatedAt", label => GitLabTime.Write(label.UpdatedAt));

    /// <summary>An item's labels by title, as GitLab sorts them.</summary>
    public static Listing<Label> Of(IEnumerable<long> ids, IResolverContext context) =>
        ByTitle(ids.Select(context.Viewer().World.Labels.Find).OfType<Label>());

    /// <summary>
    /// The labels of a project or group. GraphQL leaves inherited ones out unless it is told otherwise, and has those
    /// of a group's projects among them; REST does the opposite of both.
    /// </summary>
    public static Listing<Label> List(Place place, IResolverContext context)
    {
        var rows = PlacesOf(place, context).SelectMany(at => context.Viewer().World.Labels.Of(at))
            .Where(Filter(context));
        return ByTitle(rows);
    }

    private static Listing<Label> ByTitle(IEnumerable<Label> labels) => new(
        [.. labels.OrderBy(label => label.Title, StringComparer.Ordinal).ThenBy(label => label.Id)],
        new RowOrder<Label>("title", label => label.Title, label => label.Id, IsDescending: false));

    private static IEnumerable<Place> PlacesOf(Place place, IResolverContext context)
    {
        var viewer = context.Viewer();
        var places = context.Has("includeAncestorGroups") ? viewer.World.WithAncestors(place) : [place];
        if (place.GroupId is { } id && context.Has("includeDescendantGroups"))
        {
            var below = viewer.World.SelfAndDescendants(viewer.World.Groups.Get(id)).Where(viewer.CanSee);
            places = places.Concat(below.Select(group => group.Place)).Distinct();
        }

        return place.GroupId is { } group && !context.Has("onlyGroupLabels")
            ? places.Concat(viewer.World.Projects.Of(group).Where(viewer.CanSee).Select(project => project.Place))
            : places;
    }

    private static Func<Label, bool> Filter(IResolverContext context)
    {
        var title = context.Text("title");
        var term = new LikeSearch(context.Text("searchTerm") ?? "", shortest: 1);
        var isArchived = context.Flag("archived");
        var (inTitle, inDescription) = context.Texts("searchIn") switch
        {
            ["TITLE"] => (true, false),
            ["DESCRIPTION"] => (false, true),
            _ => (true, true),
        };
        return label =>
            (title is null || label.Title == title)
            && (isArchived is null || label.IsArchived == isArchived)
            && term.Finds(inTitle ? label.Title : null, inDescription ? label.Description : null);
    }
}
