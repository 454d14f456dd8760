using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class MilestoneEntity
{
    /// <summary>Releases tell how many issues their milestones have.</summary>
    public static void Write(Utf8JsonWriter json, Milestone milestone, RestCall call, bool withIssueStats = false)
    {
        json.WriteStartObject();
        json.Field("id", milestone.Id);
        json.Field("iid", milestone.Iid);
        if (milestone.Place.ProjectId is { } projectId)
        {
            json.Field("project_id", projectId);
        }
        else
        {
            json.Field("group_id", milestone.Place.GroupId);
        }

        json.Field("title", milestone.Title);
        json.Field("description", milestone.Description);
        json.Field("state", milestone.IsClosed ? "closed" : "active");
        json.Field("created_at", milestone.CreatedAt);
        json.Field("updated_at", milestone.UpdatedAt);
        json.Field("due_date", milestone.DueDate);
        json.Field("start_date", milestone.StartDate);
        json.Field("expired", milestone.IsExpiredOn(call.World.Clock.Today));
        json.Field("web_url", WebUrl(milestone, call));
        if (withIssueStats)
        {
            IssueStats(json, milestone, call);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, long? milestoneId, RestCall call)
        => json.Nested(
            name,
            milestoneId is { } id ? call.World.Milestones.Find(id) : null,
            milestone => Write(json, milestone, call));

    private static void IssueStats(Utf8JsonWriter json, Milestone milestone, RestCall call)
    {
        var world = call.World;
        IEnumerable<Place> places = milestone.Place.GroupId is { } groupId
            ? world.SelfAndDescendants(world.Groups.Get(groupId))
                .SelectMany(group => world.Projects.Of(group.Id).Select(project => project.Place))
            : [milestone.Place];
        var issues = places.SelectMany(place => world.Issues.Of(place))
            .Where(issue => issue.MilestoneId == milestone.Id).ToArray();
        json.WriteStartObject("issue_stats");
        json.Field("total", issues.Length);
        json.Field("closed", issues.Count(issue => !issue.IsOpen));
        json.WriteEndObject();
    }

    private static string WebUrl(Milestone milestone, RestCall call)
    {
        var path = call.World.PathOf(milestone.Place);
        return call.Instance
            .WebUrl($"{(milestone.Place.GroupId is null ? path : "groups/" + path)}/-/milestones/{milestone.Iid}");
    }
}
