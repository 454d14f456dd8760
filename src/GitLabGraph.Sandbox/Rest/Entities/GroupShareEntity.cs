using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class GroupShareEntity
{
    /// <summary>An invitation to a project, as its making answers.</summary>
    public static void Write(Utf8JsonWriter json, GroupShare share)
    {
        json.WriteStartObject();
        json.Field("id", share.Id);
        json.Field("project_id", share.Place.Id);
        json.Field("group_id", share.GroupId);
        json.Field("group_access", (int)share.AccessLevel);
        json.Field("expires_at", share.ExpiresAt);
        json.WriteEndObject();
    }

    /// <summary>The groups that were invited to a project or group and that the caller may see.</summary>
    public static void WriteAll(Utf8JsonWriter json, Place place, RestCall call) => json.List(
        "shared_with_groups",
        call.World.GroupShares.Of(place)
            .Select(share => (Share: share, Group: call.World.Groups.Get(share.GroupId)))
            .Where(invited => call.Viewer.CanSee(invited.Group)),
        invited =>
        {
            json.WriteStartObject();
            json.Field("group_id", invited.Group.Id);
            json.Field("group_name", invited.Group.Name);
            json.Field("group_full_path", invited.Group.FullPath);
            json.Field("group_access_level", (int)invited.Share.AccessLevel);
            json.Field("expires_at", invited.Share.ExpiresAt);
            if (call.Instance.Options.IsEnterprise)
            {
                json.WriteNull("member_role_id");
            }

            json.WriteEndObject();
        });
}
