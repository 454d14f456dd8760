using System.Globalization;
using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Labels of projects and groups.</summary>
internal static class LabelEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Put("/projects/:id/labels/:label_id/promote", OnLabel(PlaceKind.Project, (call, place, label) =>
            call.World.Changes.Labels.Promote(call.Viewer, label)
                .Done((json, row) => LabelEntity.Write(json, row, call, place, null))));
        foreach (var (kind, segment) in On.Places)
        {
            var labels = $"/{segment}/:id/labels";
            router.Get(labels, On.Place(kind, List));
            router.Post(labels, On.Place(kind, Create));

            // The older way: the label is named among the parameters.
            router.Put(labels, OnLabel(kind, Update));
            router.Delete(
                labels, OnLabel(kind, (call, _, label) => call.World.Changes.Labels.Delete(call.Viewer, label).Gone()));
            router.Get(
                $"{labels}/:label_id", OnLabel(
                    kind, (call, place, label) =>
                        RestAnswer.Json(json => LabelEntity.Write(json, label, call, place, null))));
            router.Put($"{labels}/:label_id", OnLabel(kind, Update));
            router.Delete(
                $"{labels}/:label_id",
                OnLabel(kind, (call, _, label) => call.World.Changes.Labels.Delete(call.Viewer, label).Gone()));
        }
    }

    /// <summary>
    /// Labels of the groups above are listed too unless refused: the other way round than in GraphQL.
    /// </summary>
    private static RestAnswer List(RestCall call, Place place)
    {
        var given = call.Parameters;
        var places = given.Flag("include_ancestor_groups") == false ? [place] : call.World.WithAncestors(place);
        if (place.GroupId is { } groupId && given.Flag("include_descendant_groups") == true)
        {
            places = places.Concat(
                call.World.SelfAndDescendants(call.World.Groups.Get(groupId)).Skip(1).Select(group => group.Place));
        }

        var labels = places.SelectMany(above => call.World.Labels.Of(above));
        var search = new LikeSearch(given.Text("search") ?? "", shortest: 1);
        labels = labels.Where(label => search.Finds(label.Title, label.Description));
        labels = given.Flag("archived") is { } archived ? labels.Where(label => label.IsArchived == archived) : labels;
        var counts = given.Flag("with_counts") == true;
        return OffsetPage.Of(
            call,
            [.. labels.OrderBy(label => label.Title, StringComparer.OrdinalIgnoreCase)],
            (json, label) => LabelEntity.Write(json, label, call, place, counts ? Count(call, place, label) : null));
    }

    private static (int Open, int Closed, int Requests) Count(RestCall call, Place place, Label label)
    {
        var issues = call.World.Issues.Of(place)
            .Where(issue => issue.LabelIds.Contains(label.Id) && call.Viewer.CanSee(issue)).ToArray();
        var requests = place.ProjectId is { } projectId
            ? call.World.MergeRequests.Of(projectId)
                .Count(request => request.IsOpen && request.LabelIds.Contains(label.Id))
            : 0;
        return (issues.Count(issue => issue.IsOpen), issues.Count(issue => !issue.IsOpen), requests);
    }

    private static RestAnswer Create(RestCall call, Place place)
    {
        var given = call.Parameters;
        foreach (var name in new[] { "name", "color" })
        {
            if (!given.Has(name))
            {
                return RestAnswer.Missing(name);
            }
        }

        return call.World.Changes.Labels
            .Create(
                call.Viewer,
                place,
                given.Text("name"),
                given.Text("color"),
                given.Text("description"),
                (int?)given.Number("priority"))
            .Made((json, label) => LabelEntity.Write(json, label, call, place, null));
    }

    private static RestAnswer Update(RestCall call, Place place, Label label)
    {
        var given = call.Parameters;
        if (!given.HasAny("new_name", "color", "description", "priority", "archived"))
        {
            return RestAnswer.Error(
                StatusCodes.Status400BadRequest,
                "new_name, color, description, priority, archived are missing, at least one parameter must be provided");
        }

        var edit = new LabelEdit
        {
            Title = given.Text("new_name"),
            Color = given.Text("color"),
            Description = given.Has("description") ? given.Text("description") : default(Edit<string?>),
            Priority = given.Has("priority") ? (int?)given.Number("priority") : default(Edit<int?>),
            IsArchived = given.Flag("archived"),
        };
        return call.World.Changes.Labels.Update(call.Viewer, label, edit)
            .Done((json, row) => LabelEntity.Write(json, row, call, place, null));
    }

    /// <summary>By number or by encoded title; a label of a group above counts as one of the project.</summary>
    private static RestHandler OnLabel(PlaceKind kind, Func<RestCall, Place, Label, RestAnswer> handle) =>
        On.Place(kind, (call, place) =>
    {
        var wanted = call.RouteOrNull("label_id")
            ?? call.Parameters.Text("label_id")
            ?? call.Parameters.Text("name")
            ?? "";
        var label = call.World.WithAncestors(place).SelectMany(above => call.World.Labels.Of(above))
            .FirstOrDefault(
                label => label.Title == wanted || label.Id.ToString(CultureInfo.InvariantCulture) == wanted);
        return label is null ? RestAnswer.NotFound("Label") : handle(call, place, label);
    });
}
