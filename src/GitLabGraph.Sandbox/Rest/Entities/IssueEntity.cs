using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class IssueEntity
{
    /// <summary>One issue alone tells more than in a list: whether the viewer subscribed.</summary>
    public static void Write(
        Utf8JsonWriter json, Issue issue, RestCall call, bool isSingle = false, Action? more = null)
    {
        json.WriteStartObject();
        json.Field("id", issue.Id);
        json.Field("iid", issue.Iid);
        json.Field("project_id", issue.Place.ProjectId);
        json.Field("title", issue.Title);
        json.Field("description", issue.Description);
        json.Word("state", issue.State);
        json.Field("created_at", issue.CreatedAt);
        json.Field("updated_at", issue.UpdatedAt);
        json.Field("closed_at", issue.ClosedAt);
        UserEntity.Basic(json, "closed_by", issue.ClosedById, call);
        Labels(json, issue, call);
        MilestoneEntity.Write(json, "milestone", issue.MilestoneId, call);
        json.List("assignees", issue.AssigneeIds, id => UserEntity.Basic(json, call.World.Users.Get(id), call));
        UserEntity.Basic(json, "author", issue.AuthorId, call);
        json.Field("type", issue.Type.InWords().ToUpperInvariant());
        UserEntity.Basic(json, "assignee", issue.AssigneeIds.IsEmpty ? null : issue.AssigneeIds[0], call);
        json.Field("user_notes_count", call.World.CommentCountOf(issue.AsTarget));
        json.Field("merge_requests_count", ClosingRequests(issue, call));
        json.Field("upvotes", call.World.AwardCountOf(issue.AsTarget, "thumbsup"));
        json.Field("downvotes", call.World.AwardCountOf(issue.AsTarget, "thumbsdown"));
        json.Field("start_date", issue.StartDate);
        json.Field("due_date", issue.DueDate);
        json.Field("confidential", issue.IsConfidential);
        json.Field("discussion_locked", issue.IsDiscussionLocked);
        json.Word("issue_type", issue.Type);
        json.Field("web_url", WebUrl(issue, call));
        TimeEntity.Write(json, issue.AsTarget, issue.TimeEstimate, call);
        TaskEntity.Write(json, issue.Description);
        json.Field(
            "blocking_issues_count", call.World.LinksOf(issue.Id).Count(link => link.Type == IssueLinkType.Blocks));
        json.Field("has_tasks", TaskEntity.Count(issue.Description).All > 0);
        Links(json, issue, call);
        References(json, issue, call);
        json.Field("severity", issue.Severity.ToString().ToUpperInvariant());
        json.Field("moved_to_id", issue.MovedToId);
        json.Field("imported", false);
        json.Field("imported_from", "none");
        json.Field("service_desk_reply_to", issue.ServiceDeskReplyTo);
        Enterprise(json, issue, call);
        if (isSingle)
        {
            json.Field("subscribed", call.User is { } user && issue.SubscriberIds.Contains(user.Id));
        }

        more?.Invoke();
        json.WriteEndObject();
    }

    public static void Labels(Utf8JsonWriter json, Issue issue, RestCall call)
    {
        var labels = issue.LabelIds.Select(id => call.World.Labels.Find(id)).OfType<Label>()
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

    private static int ClosingRequests(Issue issue, RestCall call) => issue.Place.ProjectId is { } projectId
        ? call.World.MergeRequests.Of(projectId).Count(request => request.ClosesIssueIds.Contains(issue.Id))
        : 0;

    public static string WebUrl(Issue issue, RestCall call) =>
        call.Instance.WebUrl(WebPath.Of(issue, call.World).TrimStart('/'));

    private static void Links(Utf8JsonWriter json, Issue issue, RestCall call)
    {
        var project = call.Instance.WebUrl($"api/v4/projects/{issue.Place.ProjectId}");
        json.WriteStartObject("_links");
        json.Field("self", $"{project}/issues/{issue.Iid}");
        json.Field("notes", $"{project}/issues/{issue.Iid}/notes");
        json.Field("award_emoji", $"{project}/issues/{issue.Iid}/award_emoji");
        json.Field("project", project);
        json.WriteNull("closed_as_duplicate_of");
        json.WriteEndObject();
    }

    public static void References(Utf8JsonWriter json, Issue issue, RestCall call)
    {
        var mark = issue.Place.Kind == PlaceKind.Group ? '&' : '#';
        json.WriteStartObject("references");
        json.Field("short", $"{mark}{issue.Iid}");
        json.Field("relative", $"{mark}{issue.Iid}");
        json.Field("full", $"{call.World.PathOf(issue.Place)}{mark}{issue.Iid}");
        json.WriteEndObject();
    }

    /// <summary>Fields that a Community Edition does not have.</summary>
    private static void Enterprise(Utf8JsonWriter json, Issue issue, RestCall call)
    {
        if (!call.Instance.Options.IsEnterprise)
        {
            return;
        }

        var epic = issue.ParentId is { } id
            && call.World.Issues.Find(id) is { Type: IssueType.Epic } parent
            && call.Viewer.CanSee(parent) ? parent : null;
        json.Field("weight", issue.Weight);
        json.Field("epic_iid", epic?.Iid);
        json.Nested("epic", epic, found =>
        {
            json.WriteStartObject();
            json.Field("id", found.EpicId);
            json.Field("iid", found.Iid);
            json.Field("title", found.Title);
            json.Field("url", $"/groups/{call.World.PathOf(found.Place)}/-/epics/{found.Iid}");
            json.Field("group_id", found.Place.GroupId);
            json.WriteEndObject();
        });
        json.WriteNull("iteration");
        json.Field("health_status", issue.HealthStatus?.InWords());
    }
}
