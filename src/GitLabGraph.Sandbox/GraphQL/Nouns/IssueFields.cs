using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Issue: the older face of the row that is a WorkItem too, flat where the work item has widgets.</summary>
internal static class IssueFields
{
    public static void Bind(FieldBindings bindings)
    {
        var issues = bindings.On<Issue>("Issue");
        BindFacts(issues);
        BindLists(issues);
        bindings.On<Issue>("Epic")
            .Field("id", epic => Gid.Of("Epic", epic.EpicId))
            .Field("reference", (epic, context) =>
                WorkItemFields.ReferenceOf(epic, context.Viewer().World, context.Has("full")))
            .Field("webUrl", (epic, context) =>
                context.BaseUrl() + WebPath.Of(epic, context.Viewer().World));
        bindings.On<Page<Issue>>("IssueConnection").Field("count", (page, context) =>
            context.Number("limit") is { } limit ? Math.Min(page.Count, limit + 1) : page.Count);
        bindings.On<LinkedItem>("LinkedWorkItemType")
            .Field("linkId", link => Gid.Of("WorkItems::RelatedWorkItemLink", link.Link.Id))
            .Field("linkType", link => IssueWords.Upper(link.Type.ToString()).ToLowerInvariant())
            .Field("linkCreatedAt", link => GitLabTime.Write(link.Link.CreatedAt))
            .Field("workItem", link => link.Other);
    }

    private static void BindFacts(TypeBindings<Issue> issues) => issues
        .Field("id", issue => Gid.Of("Issue", issue.Id))
        .Field("type", issue => IssueWords.Type(issue.Type))
        .Field("state", issue => issue.IsOpen ? "opened" : "closed")
        .Field("status", (issue, viewer) => issue.StatusId is { } id ? viewer.World.Statuses.Find(id) : null)
        .Field("epic", (issue, viewer) =>
            Relations.ParentOf(issue, viewer) is { Type: IssueType.Epic } epic ? epic : null)
        .Field("discussionLocked", issue => issue.IsDiscussionLocked ?? false)
        .Field("milestone", (issue, viewer) => MilestoneFields.Of(issue.MilestoneId, viewer))
        .Field("dueDate", issue => issue.DueDate is { } day ? $"{GitLabTime.Write(day)}T00:00:00Z" : null)
        .Field("healthStatus", issue => IssueWords.Health(issue.HealthStatus))
        .Field("severity", issue => IssueWords.Upper(issue.Severity.ToString()))
        .Field("upvotes", (issue, viewer) => viewer.World.AwardCountOf(issue.AsTarget, "thumbsup"))
        .Field("downvotes", (issue, viewer) => viewer.World.AwardCountOf(issue.AsTarget, "thumbsdown"))
        .Field("totalTimeSpent", (issue, viewer) => viewer.World.SecondsSpentOn(issue.AsTarget))
        .Field("subscribed", (issue, viewer) => viewer.User is { } user && issue.SubscriberIds.Contains(user.Id))
        .Field("projectId", issue => (int?)issue.Place.ProjectId)
        .Field("userNotesCount", (issue, viewer) => viewer.World.CommentCountOf(issue.AsTarget))
        .Field("blocked", (issue, viewer) => Relations.Count(issue, viewer, IssueLinkType.IsBlockedBy) > 0)
        .Field("blockedByCount", (issue, viewer) => Relations.Count(issue, viewer, IssueLinkType.IsBlockedBy))
        .Field("blockingCount", (issue, viewer) => Relations.Count(issue, viewer, IssueLinkType.Blocks))
        .Field("mergeRequestsCount", (issue, viewer) => Relations.ClosedBy(issue, viewer).Count())
        .Field("movedTo", (issue, viewer) => Other(issue.MovedToId, viewer))
        .Field("closedAsDuplicateOf", (issue, viewer) => Other(issue.DuplicatedToId, viewer));

    private static Issue? Other(long? id, Viewer viewer) =>
        id is { } number && viewer.World.Issues.Find(number) is { } other && viewer.CanSee(other) ? other : null;

    private static void BindLists(TypeBindings<Issue> issues) => issues
        .Connection("assignees", (issue, viewer) => People.Of(issue.AssigneeIds, viewer), (User user) => user.Id)
        .Connection("labels", (issue, context) => LabelFields.Of(issue.LabelIds, context))
        .Connection("participants", (issue, viewer) => People.InvolvedIn(issue, viewer), (User user) => user.Id)
        .Connection("notes", (issue, context) => NoteListing.Notes(issue.AsTarget, context))
        .Connection("discussions", (issue, context) => NoteListing.Threads(issue.AsTarget, context))
        .Connection("linkedWorkItems", (issue, context) => Relations.Links(issue, context));
}
