using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Milestones of projects and groups.</summary>
internal static class MilestoneEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Places)
        {
            var milestones = $"/{segment}/:id/milestones";
            router.Get(milestones, On.Place(kind, List));
            router.Post(milestones, On.Place(kind, Create));
            router.Get(
                $"{milestones}/:milestone_id", OnMilestone(
                    kind, (call, milestone) => RestAnswer.Json(json => MilestoneEntity.Write(json, milestone, call))));
            router.Put($"{milestones}/:milestone_id", OnMilestone(kind, Update));
            router.Delete(
                $"{milestones}/:milestone_id", OnMilestone(
                    kind, (call, milestone) => call.World.Changes.Milestones.Delete(call.Viewer, milestone).Gone()));
            router.Get($"{milestones}/:milestone_id/issues", OnMilestone(kind, Issues));
        }
    }

    private static RestAnswer List(RestCall call, Place place)
    {
        var given = call.Parameters;
        var withAncestors = given.Flag("include_ancestors") ?? given.Flag("include_parent_milestones") ?? false;
        var milestones = (withAncestors ? call.World.WithAncestors(place) : [place])
            .SelectMany(above => call.World.Milestones.Of(above));
        milestones = given.Text("state") switch
        {
            "active" => milestones.Where(milestone => !milestone.IsClosed),
            "closed" => milestones.Where(milestone => milestone.IsClosed),
            _ => milestones,
        };
        milestones = given.Text("title") is { } title
            ? milestones.Where(milestone => milestone.Title == title)
            : milestones;
        var search = new LikeSearch(given.Text("search") ?? "");
        milestones = milestones.Where(milestone => search.Finds(milestone.Title, milestone.Description));
        milestones = given.Numbers("iids") is { } iids
            ? milestones.Where(milestone => iids.Contains(milestone.Iid))
            : milestones;
        return OffsetPage.Of(
            call,
            [.. milestones.OrderByDescending(milestone => milestone.DueDate)
                .ThenByDescending(milestone => milestone.Id)],
            (json, milestone) => MilestoneEntity.Write(json, milestone, call));
    }

    private static RestAnswer Create(RestCall call, Place place) => call.Parameters.Has("title")
        ? call.World.Changes.Milestones.Create(call.Viewer, place, Edit(call.Parameters))
            .Made((json, milestone) => MilestoneEntity.Write(json, milestone, call))
        : RestAnswer.Missing("title");

    private static RestAnswer Update(RestCall call, Milestone milestone) => call.World.Changes.Milestones
        .Update(call.Viewer, milestone, Edit(call.Parameters))
        .Done((json, row) => MilestoneEntity.Write(json, row, call));

    private static RestAnswer Issues(RestCall call, Milestone milestone)
    {
        var issues = call.Viewer.Projects.SelectMany(project => call.World.Issues.Of(project.Place))
            .Where(issue => issue.MilestoneId == milestone.Id && call.Viewer.CanSee(issue));
        return OffsetPage.Of(call, [.. issues], (json, issue) => IssueEntity.Write(json, issue, call));
    }

    private static MilestoneEdit Edit(Parameters given) => new()
    {
        Title = given.Has("title") ? given.Text("title") : default(Edit<string?>),
        Description = given.Has("description") ? given.Text("description") : default(Edit<string?>),
        StartDate = given.Has("start_date") ? given.Day("start_date") : default(Edit<DateOnly?>),
        DueDate = given.Has("due_date") ? given.Day("due_date") : default(Edit<DateOnly?>),
        Close = given.Text("state_event") switch { "close" => true, "activate" => false, _ => null },
    };

    private static RestHandler OnMilestone(PlaceKind kind, Func<RestCall, Milestone, RestAnswer> handle) =>
        On.Place(kind, (call, place) =>
        call.RouteNumber("milestone_id") is { } id
            && call.World.Milestones.Find(id) is { } milestone
            && milestone.Place == place
            ? handle(call, milestone)
            : RestAnswer.NotFound());
}
