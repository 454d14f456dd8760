using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>A webhook; its secret is never told.</summary>
internal static class HookEntity
{
    public static readonly string[] ProjectEvents =
    [
        "push_events", "tag_push_events", "merge_requests_events", "repository_update_events", "issues_events",
        "confidential_issues_events",
        "note_events", "confidential_note_events", "pipeline_events", "wiki_page_events", "deployment_events",
        "job_events",
        "releases_events", "emoji_events", "feature_flag_events", "milestone_events", "resource_access_token_events",
        "vulnerability_events",
    ];

    public static readonly string[] GroupEvents =
        [.. ProjectEvents, "subgroup_events", "member_events", "project_events"];

    public static void Write(Utf8JsonWriter json, Hook hook)
    {
        json.WriteStartObject();
        json.Field("id", hook.Id);
        json.Field("url", hook.Url);
        json.Field("name", hook.Name);
        json.Field("description", hook.Description);
        json.Field("created_at", hook.CreatedAt);
        foreach (var name in hook.Place.Kind == PlaceKind.Project ? ProjectEvents : GroupEvents)
        {
            json.Field(name, hook.Events.Contains(name));
        }

        json.Field("push_events_branch_filter", hook.BranchFilter);
        json.Field("branch_filter_strategy", "wildcard");
        json.Field("enable_ssl_verification", hook.VerifiesCertificate);
        json.Field("alert_status", "executable");
        json.WriteNull("disabled_until");
        json.Texts("url_variables", []);
        json.WriteNull("custom_webhook_template");
        json.Texts("custom_headers", []);
        json.Field(hook.Place.Kind == PlaceKind.Project ? "project_id" : "group_id", hook.Place.Id);
        json.WriteEndObject();
    }
}
