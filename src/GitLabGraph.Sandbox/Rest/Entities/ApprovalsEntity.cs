using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>Who approved a merge request, and how many must.</summary>
internal static class ApprovalsEntity
{
    public static void Write(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        var mine = request.Approvals.Any(approval => approval.UserId == call.User?.Id);
        json.WriteStartObject();
        if (call.Instance.Options.IsEnterprise)
        {
            json.Field("id", request.Id);
            json.Field("iid", request.Iid);
            json.Field("project_id", request.ProjectId);
            json.Field("title", request.Title);
            json.Field("description", request.Description);
            json.Word("state", request.State);
            json.Field("created_at", request.CreatedAt);
            json.Field("updated_at", request.UpdatedAt);
            json.Field("merge_status", request.HasConflicts ? "cannot_be_merged" : "can_be_merged");
        }

        json.Field("approved", call.World.IsApproved(request));
        if (call.Instance.Options.IsEnterprise)
        {
            json.Field("approvals_required", call.World.ApprovalsRequiredOf(request));
            json.Field("approvals_left", call.World.ApprovalsLeftOf(request));
            json.Field("require_password_to_approve", false);
        }

        json.List("approved_by", request.Approvals, approval =>
        {
            json.WriteStartObject();
            UserEntity.Basic(json, "user", approval.UserId, call);
            json.Field("approved_at", approval.ApprovedAt);
            json.WriteEndObject();
        });
        if (call.Instance.Options.IsEnterprise)
        {
            json.Texts("suggested_approvers", []);
            json.Texts("approvers", []);
            json.Texts("approver_groups", []);
            json.Texts("approval_rules_left", []);
            json.Field("has_approval_rules", call.World.ApprovalsRequiredOf(request) > 0);
        }

        json.Field("user_has_approved", mine);
        json.Field("user_can_approve", !mine && call.Viewer.CanApprove(request));
        json.WriteEndObject();
    }

    /// <summary>The rule that every merge request of the world has (EE).</summary>
    public static void State(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        json.WriteStartObject();
        json.Field("approval_rules_overwritten", false);
        json.WriteStartArray("rules");
        json.WriteStartObject();
        json.Field("id", request.Id);
        json.Field("name", "All Members");
        json.Field("rule_type", "any_approver");
        json.Field("report_type", (string?)null);
        json.Texts("eligible_approvers", []);
        json.Field("approvals_required", call.World.ApprovalsRequiredOf(request));
        json.Texts("users", []);
        json.Texts("groups", []);
        json.Field("contains_hidden_groups", false);
        json.List(
            "approved_by",
            request.Approvals,
            approval => UserEntity.Basic(json, call.World.Users.Get(approval.UserId), call));
        json.Field("approved", call.World.ApprovalsLeftOf(request) == 0);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
