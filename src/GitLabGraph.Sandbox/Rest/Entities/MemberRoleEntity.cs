using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>A custom role: one boolean for each permission that GitLab knows.</summary>
internal static class MemberRoleEntity
{
    private static readonly string[] Permissions =
    [
        "admin_cicd_variables", "admin_compliance_framework", "admin_group_member", "admin_integrations",
        "admin_merge_request",
        "admin_protected_branch", "admin_push_rules", "admin_runners", "admin_terraform_state", "admin_vulnerability",
        "admin_web_hook",
        "archive_project", "manage_deploy_tokens", "manage_group_access_tokens", "manage_merge_request_settings",
        "manage_project_access_tokens", "manage_security_policy_link", "read_code", "read_compliance_dashboard",
        "read_crm_contact",
        "read_dependency", "read_runners", "read_vulnerability", "remove_group", "remove_project",
    ];

    public static void Write(Utf8JsonWriter json, MemberRole role)
    {
        json.WriteStartObject();
        json.Field("id", role.Id);
        json.Field("name", role.Name);
        json.Field("description", role.Description);
        json.Field("group_id", role.GroupId);
        json.Field("base_access_level", (int)role.BaseAccessLevel);
        foreach (var permission in Permissions)
        {
            json.Field(permission, role.Permissions.Contains(permission));
        }

        json.WriteEndObject();
    }
}
