using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>The group or the person that a project belongs to.</summary>
internal static class NamespaceEntity
{
    public static void Of(Utf8JsonWriter json, Project project, RestCall call)
    {
        if (project.GroupId is { } groupId)
        {
            Basic(json, call.World.Groups.Get(groupId), call);
        }
        else
        {
            Basic(json, call.World.Users.Get(project.OwnerId!.Value), call);
        }
    }

    /// <summary>An entry of /namespaces: owners of a group are told more.</summary>
    public static void Write(Utf8JsonWriter json, object owner, RestCall call)
    {
        json.WriteStartObject();
        if (owner is User user)
        {
            UserFields(json, user, call);
        }
        else
        {
            var group = (Group)owner;
            GroupFields(json, group, call);
            if (call.Viewer.CanOwn(group.Place))
            {
                OwnerFields(json, group, call);
            }
        }

        json.WriteEndObject();
    }

    private static void OwnerFields(Utf8JsonWriter json, Group group, RestCall call)
    {
        json.Field(
            "members_count_with_descendants",
            call.World.SelfAndDescendants(group).Sum(below => call.World.Memberships.Of(below.Place).Length));
        json.Field("root_repository_size", 0);
        json.Field(
            "projects_count",
            call.World.SelfAndDescendants(group).Sum(below => call.World.Projects.Of(below.Id).Length));
        if (group.ParentId is null && call.World.Subscriptions.Find(group.Id) is { } plan)
        {
            var seats = call.Viewer.SeatHoldersOf(group).Length;
            json.Field("billable_members_count", seats);
            json.Field("seats_in_use", seats);
            json.Field("max_seats_used", plan.MaxSeatsUsed);
            json.Field("plan", plan.PlanCode);
            json.Field("end_date", plan.YearAt(call.World.Clock.Today).EndsOn);
            json.WriteNull("trial_ends_on");
            json.Field("trial", plan.IsTrial);
        }
    }

    public static void Basic(Utf8JsonWriter json, Group group, RestCall call)
    {
        json.WriteStartObject();
        GroupFields(json, group, call);
        json.WriteEndObject();
    }

    public static void Basic(Utf8JsonWriter json, User user, RestCall call)
    {
        json.WriteStartObject();
        UserFields(json, user, call);
        json.WriteEndObject();
    }

    public static void GroupFields(Utf8JsonWriter json, Group group, RestCall call)
    {
        json.Field("id", group.Id);
        json.Field("name", group.Name);
        json.Field("path", group.Path);
        json.Field("kind", "group");
        json.Field("full_path", group.FullPath);
        json.Field("parent_id", group.ParentId);
        json.Field("avatar_url", group.AvatarUrl);
        json.Field("web_url", call.Instance.WebUrl($"groups/{group.FullPath}"));
    }

    public static void UserFields(Utf8JsonWriter json, User user, RestCall call)
    {
        json.Field("id", user.NamespaceId);
        json.Field("name", user.Name);
        json.Field("path", user.Username);
        json.Field("kind", "user");
        json.Field("full_path", user.Username);
        json.WriteNull("parent_id");
        json.Field("avatar_url", user.AvatarUrl);
        json.Field("web_url", call.Instance.WebUrl(user.Username));
    }
}
