using System.Globalization;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class MergeRequestEntity
{
    public static void Write(Utf8JsonWriter json, MergeRequest request, RestCall call, bool isSingle = false)
    {
        json.WriteStartObject();
        Fields(json, request, call);
        if (isSingle)
        {
            Single(json, request, call);
        }

        json.WriteEndObject();
    }

    /// <summary>One merge request with all its diffs at once, as an older route has it.</summary>
    public static void WithChanges(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        json.WriteStartObject();
        Fields(json, request, call);
        Single(json, request, call);
        json.List("changes", request.DiffStats, file => DiffEntity.Write(json, file));
        json.Field("overflow", false);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        Simple(json, request);
        UserEntity.Basic(json, "merged_by", request.MergedById, call);
        UserEntity.Basic(json, "merge_user", request.MergeUserId, call);
        json.Field("merged_at", request.MergedAt);
        UserEntity.Basic(json, "closed_by", request.ClosedById, call);
        json.Field("closed_at", request.ClosedAt);
        json.Field("target_branch", request.TargetBranch);
        json.Field("source_branch", request.SourceBranch);
        json.Field("user_notes_count", call.World.CommentCountOf(request.AsTarget));
        json.Field("upvotes", call.World.AwardCountOf(request.AsTarget, "thumbsup"));
        json.Field("downvotes", call.World.AwardCountOf(request.AsTarget, "thumbsdown"));
        People(json, request, call);
        json.Field("source_project_id", request.SourceProjectId);
        json.Field("target_project_id", request.ProjectId);
        Labels(json, request, call);
        json.Field("draft", request.IsDraft);
        json.Field("imported", false);
        json.Field("imported_from", "none");
        json.Field("work_in_progress", request.IsDraft);
        MilestoneEntity.Write(json, "milestone", request.MilestoneId, call);
        Merging(json, request, call);
        References(json, request, call);
        TimeEntity.Write(json, request.AsTarget, request.TimeEstimate, call);
        json.Field("squash", request.IsSquashed);
        json.Field("squash_on_merge", request.IsSquashed);
        TaskEntity.Write(json, request.Description);
        json.Field("has_conflicts", request.HasConflicts);
        json.Field(
            "blocking_discussions_resolved",
            call.World.ThreadsOf(request.AsTarget).All(thread => !thread.IsResolvable || thread.IsResolved));
        if (call.Instance.Options.IsEnterprise)
        {
            json.WriteNull("approvals_before_merge");
        }
    }

    private static void Simple(Utf8JsonWriter json, MergeRequest request)
    {
        json.Field("id", request.Id);
        json.Field("iid", request.Iid);
        json.Field("project_id", request.ProjectId);
        json.Field("title", request.Title);
        json.Field("description", request.Description);
        json.Word("state", request.State);
        json.Field("created_at", request.CreatedAt);
        json.Field("updated_at", request.UpdatedAt);
    }

    private static void People(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        UserEntity.Basic(json, "author", request.AuthorId, call);
        json.List("assignees", request.AssigneeIds, id => UserEntity.Basic(json, call.World.Users.Get(id), call));
        UserEntity.Basic(json, "assignee", request.AssigneeIds.IsEmpty ? null : request.AssigneeIds[0], call);
        json.List(
            "reviewers",
            request.Reviewers,
            reviewer => UserEntity.Basic(json, call.World.Users.Get(reviewer.UserId), call));
    }

    private static void Labels(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        var labels = request.LabelIds.Select(id => call.World.Labels.Find(id)).OfType<Label>()
            .OrderBy(label => label.Title, StringComparer.Ordinal);
        if (call.Parameters.Flag("with_labels_details") == true)
        {
            json.List("labels", labels, label => LabelEntity.Basic(json, label, call));
        }
        else
        {
            json.Texts("labels", labels.Select(label => label.Title));
        }
    }

    private static void Merging(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        var status = MergeChecks.StatusOf(request, call.World);
        json.Field("merge_when_pipeline_succeeds", request.AutoMergeById is not null);
        json.Field("merge_status", request.HasConflicts ? "cannot_be_merged" : "can_be_merged");
        json.Word("detailed_merge_status", status);
        json.WriteNull("merge_after");
        json.Field("sha", request.HeadSha);
        json.Field("merge_commit_sha", request.MergeCommitSha);
        json.Field("squash_commit_sha", request.SquashCommitSha);
        json.Field("discussion_locked", request.IsDiscussionLocked);
        json.WriteNull("should_remove_source_branch");
        json.Field("force_remove_source_branch", request.RemovesSourceBranch);
        json.Field("prepared_at", request.CreatedAt);
        json.Field("allow_collaboration", request.AllowsCollaboration);
        json.Field("allow_maintainer_to_push", request.AllowsCollaboration);
    }

    private static void References(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        var path = call.World.Projects.Get(request.ProjectId).FullPath;
        json.Field("reference", $"!{request.Iid}");
        json.WriteStartObject("references");
        json.Field("short", $"!{request.Iid}");
        json.Field("relative", $"!{request.Iid}");
        json.Field("full", $"{path}!{request.Iid}");
        json.WriteEndObject();
        json.Field("web_url", call.Instance.WebUrl($"{path}/-/merge_requests/{request.Iid}"));
    }

    private static void Single(Utf8JsonWriter json, MergeRequest request, RestCall call)
    {
        var pipeline = call.World.HeadPipelineOf(request);
        json.Field("subscribed", call.User is { } user && request.SubscriberIds.Contains(user.Id));
        json.Field("changes_count", request.DiffStats.Length.ToString(CultureInfo.InvariantCulture));
        json.Field("latest_build_started_at", pipeline?.StartedAt);
        json.Field("latest_build_finished_at", pipeline?.FinishedAt);
        json.Field("first_deployed_to_production_at", new DeliveredRequests(call.World).FirstInProduction(request));
        if (call.Viewer.CanReadPipelines(call.World.Projects.Get(request.ProjectId)))
        {
            json.Nested("pipeline", pipeline, found => PipelineEntity.Basic(json, found, call));
            json.Nested("head_pipeline", pipeline, found => PipelineEntity.Detail(json, found, call));
        }

        json.WriteStartObject("diff_refs");
        json.Field("base_sha", request.BaseSha);
        json.Field("head_sha", request.HeadSha);
        json.Field("start_sha", request.BaseSha);
        json.WriteEndObject();
        json.WriteNull("merge_error");
        json.Field("first_contribution", false);
        json.WriteStartObject("user");
        json.Field("can_merge", call.Viewer.CanMerge(request));
        json.WriteEndObject();
        if (call.Parameters.Flag("include_diverged_commits_count") == true)
        {
            json.Field("diverged_commits_count", 0);
        }

        if (call.Parameters.Flag("include_rebase_in_progress") == true)
        {
            json.Field("rebase_in_progress", false);
        }
    }
}
