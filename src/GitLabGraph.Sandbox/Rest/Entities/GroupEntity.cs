using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class GroupEntity
{
    /// <summary>One group alone also tells its projects, unless asked not to.</summary>
    public static void Write(Utf8JsonWriter json, Group group, RestCall call, bool isSingle = false)
    {
        json.WriteStartObject();
        json.Field("id", group.Id);
        json.Field("web_url", call.Instance.WebUrl($"groups/{group.FullPath}"));
        json.Field("name", group.Name);
        json.Field("path", group.Path);
        json.Field("description", group.Description);
        json.Word("visibility", group.Visibility);
        json.Field("share_with_group_lock", false);
        json.Field("require_two_factor_authentication", false);
        json.Field("two_factor_grace_period", 48);
        json.Field("project_creation_level", "developer");
        json.WriteNull("auto_devops_enabled");
        json.Field("subgroup_creation_level", "maintainer");
        json.Field("emails_disabled", false);
        json.Field("emails_enabled", true);
        json.WriteNull("mentions_disabled");
        json.Field("lfs_enabled", true);
        json.Field("archived", group.IsArchived);
        json.Field("default_branch", "main");
        json.Field("default_branch_protection", 2);
        json.Field("avatar_url", group.AvatarUrl);
        json.Field("request_access_enabled", true);
        json.Field("full_name", group.FullName);
        json.Field("full_path", group.FullPath);
        json.Field("created_at", group.CreatedAt);
        json.Field("parent_id", group.ParentId);
        json.Field("organization_id", 1);
        json.Field("shared_runners_setting", "enabled");
        if (call.Instance.Options.IsEnterprise)
        {
            json.WriteNull("ldap_cn");
            json.WriteNull("ldap_access");
            json.Field("marked_for_deletion_on", group.MarkedForDeletionOn);
            json.WriteNull("file_template_project_id");
            json.Field("wiki_access_level", "enabled");
        }

        if (isSingle)
        {
            GroupShareEntity.WriteAll(json, group.Place, call);
            if (call.Parameters.Flag("with_projects") != false)
            {
                var projects = call.World.Projects.Of(group.Id).Where(call.Viewer.CanSee).Take(100);
                json.List("projects", projects, project => ProjectEntity.Simple(json, project, call));
                json.Texts("shared_projects", []);
            }
        }

        json.WriteEndObject();
    }
}
