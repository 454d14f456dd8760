using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// What the fields of a ticket need from GitLab's <c>Issue</c>, for instances that do not list work items.
/// </summary>
internal static class IssueNeeds
{
    public static readonly TicketLists Lists = new()
    {
        Assignees = new ListNeed("assignees", UserNeeds.Add) { CountedBy = "UserCoreConnection" },
        Participants = new ListNeed("participants", UserNeeds.Add) { CountedBy = "UserCoreConnection" },
        Tags = new ListNeed("labels", TagNeeds.Add),
        PriorityTags = PrioritySource.From(static issue => issue),
        Comments = CommentNeeds.ListAt(static issue => issue),
        Discussions = new ListNeed("discussions", DiscussionNeeds.Add) { IsCounted = false, IsForwardOnly = true },
        Uploads = CommentUploads.From(static issue => issue),
    };

    private static readonly NeedTable Table = new("Ticket", "Issue", "id")
    {
        ["number"] = Needs.Leaves("iid"),
        ["reference"] = Reference,
        ["title"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["descriptionHtml"] = Needs.Leaves("descriptionHtml"),
        ["state"] = Needs.Leaves("state"),
        ["status"] = Needs.All(Needs.Leaves("state"), Needs.Object("status", StatusNeeds.Add)),
        ["statusRaw"] = Needs.All(Needs.Leaves("state"), Needs.Object("status", StatusNeeds.Add)),
        ["type"] = Needs.Leaves("type"),
        ["priority"] = PrioritySource.Along(Lists.PriorityTags),
        ["severity"] = Needs.Leaves("severity", "type"),
        ["severityRaw"] = Needs.Leaves("severity", "type"),
        ["confidential"] = Needs.Leaves("confidential"),
        ["locked"] = Needs.Leaves("discussionLocked"),
        ["author"] = Needs.Object("author", UserNeeds.Add),
        ["assignees"] = Lists.Assignees.Add,
        ["participants"] = Lists.Participants.Add,
        ["tags"] = Lists.Tags.Add,
        ["comments"] = Needs.All(Lists.Comments.Add, Needs.Back("Comment", "on", Add)),
        ["discussions"] = Needs.All(Lists.Discussions.Add, DiscussionNeeds.BackTo(Add)),
        ["commentCount"] = Needs.Leaves("userDiscussionsCount"),
        ["workspace"] = RestAddress,
        ["group"] = RestAddress,
        ["parent"] = Needs.All(IssueParent.Add, Reference),
        ["milestone"] = Needs.Object("milestone", MilestoneNeeds.Add),
        ["dueDate"] = Needs.Leaves("dueDate"),
        ["weight"] = Needs.Leaves("weight"),
        ["timeEstimate"] = Needs.Leaves("timeEstimate"),
        ["timeSpent"] = Needs.Leaves("totalTimeSpent"),
        ["upvotes"] = Needs.Leaves("upvotes"),
        ["downvotes"] = Needs.Leaves("downvotes"),
        ["attachments"] = Needs.All(Needs.Leaves("description", "webUrl"), CommentUploads.Along(Lists.Uploads)),
        ["url"] = Needs.Leaves("webUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["closedAt"] = Needs.Leaves("closedAt"),
        ["events"] = Needs.All(RestAddress, Reference),
        ["remoteData"] = RestAddress,
        ["closedBy"] = Needs.All(RestAddress, Needs.Leaves("state")),
        ["movedToUrl"] = TicketSuccessor.Moved.AlongIssue,
        ["duplicateOfUrl"] = TicketSuccessor.Duplicate.AlongIssue,
        ["promotedToUrl"] = TicketSuccessor.Epic.AlongIssue,
        ["links"] = RestAddress,
        ["pullRequests"] = RestAddress,
    };

    public static void Add(UpstreamSelection issue, PlannedField holder) => Table.Add(issue, holder);

    private static void Reference(UpstreamSelection issue, PlannedField field) =>
        issue.Add(new UpstreamField("reference").With([UpstreamArgument.Literal("full", "true")]));

    // An issue names its project by number only.
    private static void RestAddress(UpstreamSelection issue, PlannedField field) => issue.Leaf("iid").Leaf("projectId");
}
