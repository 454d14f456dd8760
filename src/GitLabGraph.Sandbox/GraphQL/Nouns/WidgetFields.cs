using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>The widgets of a work item: one object type each, all over the same row.</summary>
internal static class WidgetFields
{
    private static readonly string[] AllTypes =
    [
        "Assignees", "AwardEmoji", "Description", "Development", "HealthStatus", "Hierarchy", "Labels", "LinkedItems",
        "Milestone",
        "Notes", "Notifications", "Participants", "StartAndDueDate", "Status", "TimeTracking", "Weight",
    ];

    public static void Bind(FieldBindings bindings)
    {
        bindings.On<Widget>([.. AllTypes.Select(TypeName)]).Field("type", widget => widget.Type);
        BindPeople(bindings);
        BindPlanning(bindings);
        BindText(bindings);
        BindRelations(bindings);
    }

    private static string TypeName(string widget) => $"WorkItemWidget{widget}";

    private static TypeBindings<Widget> On(FieldBindings bindings, string widget) =>
        bindings.On<Widget>(TypeName(widget));

    private static void BindPeople(FieldBindings bindings)
    {
        On(bindings, "Assignees")
            .Field("allowsMultipleAssignees", (_, viewer) => viewer.World.Options.IsEnterprise)
            .Connection(
                "assignees", (widget, viewer) => People.Of(widget.Issue.AssigneeIds, viewer), (User user) => user.Id);
        On(bindings, "Participants")
            .Connection(
                "participants", (widget, viewer) => People.InvolvedIn(widget.Issue, viewer), (User user) => user.Id);
        On(bindings, "Notifications")
            .Field("subscribed", (widget, viewer) =>
                viewer.User is { } user && widget.Issue.SubscriberIds.Contains(user.Id));
        On(bindings, "AwardEmoji")
            .Field("upvotes", (widget, viewer) => viewer.World.AwardCountOf(widget.Issue.AsTarget, "thumbsup"))
            .Field("downvotes", (widget, viewer) => viewer.World.AwardCountOf(widget.Issue.AsTarget, "thumbsdown"));
    }

    private static void BindPlanning(FieldBindings bindings)
    {
        On(bindings, "Labels")
            .Field("allowsScopedLabels", (_, viewer) => viewer.World.Options.IsEnterprise)
            .Connection("labels", (widget, context) => LabelFields.Of(widget.Issue.LabelIds, context));
        On(bindings, "Milestone")
            .Field("milestone", (widget, viewer) => MilestoneFields.Of(widget.Issue.MilestoneId, viewer));
        On(bindings, "Status")
            .Field("status", (widget, viewer) =>
                widget.Issue.StatusId is { } id ? viewer.World.Statuses.Find(id) : null);
        On(bindings, "StartAndDueDate")
            .Field("startDate", widget => GitLabTime.Write(widget.Issue.StartDate))
            .Field("dueDate", widget => GitLabTime.Write(widget.Issue.DueDate));
        On(bindings, "Weight").Field("weight", widget => widget.Issue.Weight);
        On(bindings, "HealthStatus").Field("healthStatus", widget => IssueWords.Health(widget.Issue.HealthStatus));
        On(bindings, "TimeTracking")
            .Field("timeEstimate", widget => widget.Issue.TimeEstimate)
            .Field("totalTimeSpent", (widget, viewer) => viewer.World.SecondsSpentOn(widget.Issue.AsTarget));
    }

    private static void BindText(FieldBindings bindings)
    {
        On(bindings, "Description")
            .Field("description", widget => widget.Issue.Description)
            .Field("descriptionHtml", widget => Html.Block(widget.Issue.Description))
            .Field("edited", widget => widget.Issue.LastEditedAt is not null)
            .Field("lastEditedAt", widget => GitLabTime.Write(widget.Issue.LastEditedAt))
            .Field("lastEditedBy", (widget, viewer) =>
                widget.Issue.LastEditedById is { } id ? viewer.World.Users.Find(id) : null);
        On(bindings, "Notes")
            .Field("discussionLocked", widget => widget.Issue.IsDiscussionLocked)
            .Connection("notes", (widget, context) => NoteListing.Notes(widget.Issue.AsTarget, context))
            .Field("discussions", (widget, context) =>
                ExternalPage.Of(NoteListing.Threads(widget.Issue.AsTarget, context), context));
    }

    private static void BindRelations(FieldBindings bindings)
    {
        On(bindings, "Hierarchy")
            .Field("parent", (widget, viewer) => Relations.ParentOf(widget.Issue, viewer))
            .Field("hasParent", widget => widget.Issue.ParentId is not null)
            .Field("hasChildren", (widget, viewer) => Relations.ChildrenOf(widget.Issue, viewer).Any())
            .Connection("children", (widget, context) => Relations.Children(widget.Issue, context));
        On(bindings, "LinkedItems")
            .Field("blocked", (widget, viewer) => Relations.Count(widget.Issue, viewer, IssueLinkType.IsBlockedBy) > 0)
            .Field(
                "blockedByCount", (widget, viewer) => Relations.Count(widget.Issue, viewer, IssueLinkType.IsBlockedBy))
            .Field("blockingCount", (widget, viewer) => Relations.Count(widget.Issue, viewer, IssueLinkType.Blocks))
            .Connection("linkedItems", (widget, context) => Relations.Links(widget.Issue, context));
        On(bindings, "Development")
            .Field("willAutoCloseByMergeRequest", (widget, viewer) => Relations.ClosedBy(widget.Issue, viewer).Any())
            .Connection(
                "closingMergeRequests",
                (widget, viewer) => Relations.ClosedBy(widget.Issue, viewer),
                (ClosingMergeRequest row) => row.MergeRequest.Id);
    }
}
