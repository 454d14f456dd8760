using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>What the fields of a ticket need from GitLab's <c>WorkItem</c>, most of it from its widgets.</summary>
internal static class WorkItemNeeds
{
    public static readonly TicketLists Lists = new()
    {
        Assignees = new ListNeed("assignees", UserNeeds.Add)
        {
            Place = Widget("Assignees"),
            CountedBy = "UserCoreConnection",
        },
        Participants = new ListNeed("participants", UserNeeds.Add)
        {
            Place = Widget("Participants"),
            CountedBy = "UserCoreConnection",
        },
        Tags = new ListNeed("labels", TagNeeds.Add) { Place = Widget("Labels") },
        PriorityTags = PrioritySource.From(Widget("Labels")),
        Comments = CommentNeeds.ListAt(Widget("Notes")),
        Discussions = new ListNeed("discussions", DiscussionNeeds.Add)
        {
            Place = Widget("Notes"),
            IsCounted = false,
            IsForwardOnly = true,
        },
        Uploads = CommentUploads.From(Widget("Notes")),
        Children = new ListNeed("children", Add) { Place = Widget("Hierarchy"), CountedBy = "WorkItemConnection" },
        PullRequests = new ListNeed("closingMergeRequests", ClosingNeeds.Add) { Place = Widget("Development") },
    };

    /// <summary>The links as GitLab has them, also those to what may not be seen.</summary>
    public static readonly PagelessList<Remote> Links = new("linkedItems", Link, static link => link)
    {
        Place = Widget("LinkedItems"),
        IsDetachable = true,
        HidesRows = true,
    };

    private static readonly NeedTable Table = new("Ticket", "WorkItem", "id")
    {
        ["number"] = Needs.Leaves("iid"),
        ["reference"] = Reference,
        ["title"] = Needs.Leaves("title"),
        ["description"] = Needs.Leaves("description"),
        ["descriptionHtml"] = Needs.Leaves("descriptionHtml"),
        ["state"] = Needs.Leaves("state"),
        ["status"] = Needs.All(Needs.Leaves("state"), Status),
        ["statusRaw"] = Needs.All(Needs.Leaves("state"), Status),
        ["type"] = Needs.Object("workItemType", TicketTypeNeeds.Add),
        ["priority"] = PrioritySource.Along(Lists.PriorityTags),
        ["confidential"] = Needs.Leaves("confidential"),
        ["locked"] = Leaves("Notes", "discussionLocked"),
        ["author"] = Needs.Object("author", UserNeeds.Add),
        ["assignees"] = Lists.Assignees.Add,
        ["participants"] = Lists.Participants.Add,
        ["tags"] = Lists.Tags.Add,
        ["comments"] = Needs.All(Lists.Comments.Add, Needs.Back("Comment", "on", Add)),
        ["discussions"] = Needs.All(Lists.Discussions.Add, DiscussionNeeds.BackTo(Add)),
        ["commentCount"] = CommentCountSource.Along,
        ["workspace"] = Needs.Object("project", WorkspaceNeeds.Add),
        ["group"] = Groups,
        ["parent"] = Parent,
        ["children"] = Lists.Children.Add,
        ["links"] = Needs.All(Links.Add, RestAddress),
        ["pullRequests"] = Needs.All(Lists.PullRequests.Add, RestAddress),
        ["milestone"] = (item, field) => MilestoneNeeds.Add(Widget("Milestone")(item).Object("milestone"), field),
        ["startDate"] = Leaves("StartAndDueDate", "startDate"),
        ["dueDate"] = Leaves("StartAndDueDate", "dueDate"),
        ["weight"] = Leaves("Weight", "weight"),
        ["timeEstimate"] = Leaves("TimeTracking", "timeEstimate"),
        ["timeSpent"] = Leaves("TimeTracking", "totalTimeSpent"),
        ["upvotes"] = Leaves("AwardEmoji", "upvotes"),
        ["downvotes"] = Leaves("AwardEmoji", "downvotes"),
        ["attachments"] = Needs.All(Needs.Leaves("description", "webUrl"), CommentUploads.Along(Lists.Uploads)),
        ["url"] = Needs.Leaves("webUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["closedAt"] = Needs.Leaves("closedAt"),
        ["events"] = Needs.All(EpicAddress, Reference),
        ["remoteData"] = EpicAddress,
        ["severity"] = Needs.ObjectLeaves("workItemType", "WorkItemType", "id", "name"),
        ["severityRaw"] = Needs.ObjectLeaves("workItemType", "WorkItemType", "id", "name"),
        ["closedBy"] = Needs.All(EpicAddress, Needs.Leaves("state")),
        ["movedToUrl"] = TicketSuccessor.Moved.AlongWorkItem,
        ["duplicateOfUrl"] = TicketSuccessor.Duplicate.AlongWorkItem,
        ["promotedToUrl"] = TicketSuccessor.Epic.AlongWorkItem,
    };

    // Of one project's tickets the project is told once, and with it how their references begin.
    private static readonly NeedTable OfProject = Table.Without("workspace").With("reference", Needs.Leaves("iid"));

    public static void Add(UpstreamSelection item, PlannedField holder) => Table.Add(item, holder);

    /// <summary>The tickets of one project need not tell it, each for itself.</summary>
    public static void AddOfProject(UpstreamSelection item, PlannedField holder) => OfProject.Add(item, holder);

    /// <summary>Asks for fields that an issue does not tell.</summary>
    public static void AddBeyondIssue(UpstreamSelection item, IEnumerable<PlannedField> fields)
    {
        foreach (var field in fields)
        {
            Table[field.Name](item, field);
        }
    }

    /// <summary>
    /// A widget's selection; which widgets are wanted is told with the field, so that GitLab loads no other.
    /// </summary>
    private static Func<UpstreamSelection, UpstreamSelection> Widget(string name) => item =>
    {
        if (item.Find("widgets") is not { } widgets)
        {
            widgets = item.Add(new UpstreamField("widgets"));
            widgets.Arguments.Add(UpstreamArgument.Computed(
                "onlyTypes", "[WorkItemWidgetType!]", lacks => Widgets.TypesOf(widgets.Below, lacks))
                with { IsOptional = true });
        }

        return widgets.Below.On(Widgets.TypeName(name));
    };

    private static Need Leaves(string widget, params string[] leaves) =>
        (item, field) => Needs.Leaves(leaves)(Widget(widget)(item), field);

    private static void Reference(UpstreamSelection item, PlannedField field) =>
        item.Add(new UpstreamField("reference").With([UpstreamArgument.Literal("full", "true")]));

    private static void Status(UpstreamSelection item, PlannedField field)
    {
        var status = Widget("Status")(item).Object("status");
        StatusNeeds.Add(status, field);

        if (field.Selects("isDefault"))
        {
            // A status does not tell; the ticket's type tells which one its tickets begin with.
            status.Leaf("id");
            StatusNeeds.AddDefault(item.Object("workItemType", "WorkItemType"));
        }
    }

    private static void Groups(UpstreamSelection item, PlannedField field)
    {
        GroupNeeds.Add(item.Object("project", "Project").Object("group"), field);
        item.Object("namespace", "Namespace").Leaf("id").Leaf("fullPath");
    }

    /// <summary>A leaf; of an instance that lacks it, where the work item's issue is, which may tell.</summary>
    public static UpstreamField LeafOrIssue(string name)
    {
        var project = new UpstreamField("project");
        project.Below.TypeName = "Project";
        project.Below.Leaf("id");
        return new UpstreamField(name) { Instead = project };
    }

    public static void Parent(UpstreamSelection item, PlannedField field) =>
        Add(Widget("Hierarchy")(item).Add(new UpstreamField("parent") { IsDetachable = true }).Below, field);

    private static void Link(UpstreamSelection link, PlannedField field)
    {
        link.TypeName = "LinkedWorkItemType";
        link.Leaf("linkType");

        // A link to what may not be seen has no ticket; that is told from its id alone.
        link.Object("workItem", "WorkItem").Leaf("id");

        foreach (var child in field.Children("TicketLink").Where(static child => child.Name == "ticket"))
        {
            Add(link.Object("workItem"), child);
        }
    }

    // What only REST has of a ticket of a group is asked by group and number.
    private static void EpicAddress(UpstreamSelection item, PlannedField field)
    {
        RestAddress(item, field);
        item.Object("namespace", "Namespace").Leaf("id").Leaf("fullPath");
    }

    // What only REST has is asked by project and number.
    private static void RestAddress(UpstreamSelection item, PlannedField field)
    {
        item.Leaf("iid");
        item.Object("project", "Project").Leaf("id");
    }
}
