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
