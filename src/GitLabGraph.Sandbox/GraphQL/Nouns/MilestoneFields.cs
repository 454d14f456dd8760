using System.Globalization;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

internal static class MilestoneFields
{
    public static void Bind(FieldBindings bindings) => bindings.On<Milestone>("Milestone")
        .Field("id", milestone => Gid.Of("Milestone", milestone.Id))
        .Field("iid", milestone => milestone.Iid.ToString(CultureInfo.InvariantCulture))
        .Field("title", milestone => milestone.Title)
        .Field("description", milestone => milestone.Description)
        .Field("state", milestone => milestone.IsClosed ? "closed" : "active")
        .Field("startDate", milestone => GitLabTime.Write(milestone.StartDate))
        .Field("dueDate", milestone => GitLabTime.Write(milestone.DueDate))
        .Field("expired", (milestone, viewer) => milestone.IsExpiredOn(viewer.World.Clock.Today))
        .Field("upcoming", (milestone, viewer) =>
            !milestone.IsClosed && milestone.StartDate > viewer.World.Clock.Today)
        .Field("createdAt", milestone => GitLabTime.Write(milestone.CreatedAt))
        .Field("updatedAt", milestone => GitLabTime.Write(milestone.UpdatedAt))
        .Field("group", (milestone, viewer) =>
            milestone.Place.GroupId is { } id ? viewer.World.Groups.Find(id) : null)
        .Field("project", (milestone, viewer) =>
            milestone.Place.ProjectId is { } id ? viewer.World.Projects.Find(id) : null)
        .Field("groupMilestone", milestone => milestone.Place.Kind == PlaceKind.Group)
        .Field("projectMilestone", milestone => milestone.Place.Kind == PlaceKind.Project)
        .Field("subgroupMilestone", (milestone, viewer) =>
            milestone.Place.GroupId is { } id && viewer.World.Groups.Find(id)?.ParentId is not null)
        .Field("webPath", (milestone, context) => context.BasePath() + PathOf(milestone, context.Viewer().World));

    public static Milestone? Of(long? id, Viewer viewer) =>
        id is { } number ? viewer.World.Milestones.Find(number) : null;

    private static string PathOf(Milestone milestone, GitLabWorld world) => milestone.Place.Kind == PlaceKind.Group
        ? $"/groups/{world.PathOf(milestone.Place)}/-/milestones/{milestone.Iid}"
        : $"/{world.PathOf(milestone.Place)}/-/milestones/{milestone.Iid}";
}
