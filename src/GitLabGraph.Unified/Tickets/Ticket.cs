using System.Text.Json;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Statuses;
using GitLabGraph.Unified.Tags;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Tickets;

/// <summary>A piece of work: a GitLab issue, task, incident, epic or any other work item.</summary>
[ObjectType]
internal sealed record Ticket : Entity, ICommentable, ITaggable
{
    /// <summary>Unique in the workspace, or in the group for a ticket of a group (GitLab's iid).</summary>
    public int Number { get; init; }

    /// <summary>How people name the ticket: <c>group/project#12</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown, as it was written; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The description as GitLab renders it, which it charges for: select it only to show it. Null when it is empty.
    /// </summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>Whether it is open.</summary>
    public TicketState State { get; init; }

    /// <summary>The instance's own status where it has them, else one made of the state.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>GitLab's own word for the status, or for the state, as REST has it, where there is none.</summary>
    public required string StatusRaw { get; init; }

    /// <summary>What sort of ticket it is.</summary>
    public required TicketType Type { get; init; }

    /// <summary>Whether only members from planner up may see it.</summary>
    public bool Confidential { get; init; }

    /// <summary>Whether only members may comment.</summary>
    public bool Locked { get; init; }

    /// <summary>Null when the account was deleted or may not be seen.</summary>
    public User? Author { get; init; }

    /// <summary>Null for a ticket of a group (an epic).</summary>
    public Workspace? Workspace { get; init; }

    /// <summary>The milestone it is planned for; null when for none.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The day it is to begin; null when none is set.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The day it is to be done; null when none is set.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Null where none is given or the instance has no weights.</summary>
    public int? Weight { get; init; }

    /// <summary>How long it should take, in seconds; null where it cannot be estimated.</summary>
    public int? TimeEstimate { get; init; }

    /// <summary>How long it took so far, in seconds; null where time is not tracked.</summary>
    public int? TimeSpent { get; init; }

    /// <summary>Thumbs up.</summary>
    public int Upvotes { get; init; }

    /// <summary>Thumbs down.</summary>
    public int Downvotes { get; init; }

    /// <summary>Its page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed in any way that GitLab counts.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The group of the ticket's workspace, as far as it came with the ticket.</summary>
    internal Group? WorkspaceGroup { get; init; }

    ListNeed ICommentable.CommentList => Lists.Comments;

    ListNeed ICommentable.DiscussionList => Lists.Discussions;

    ListNeed ITaggable.TagList => Lists.Tags;

    /// <summary>
    /// Where REST has it: an issue of a project. Needs the project's id, which is asked along when this is.
    /// </summary>
    internal string? RestPath =>
        (Remote.Object("project")?.Number() ?? Remote.Text("projectId") ?? Remote.Text("project_id")) is { } project
            ? $"projects/{project}/issues/{Remote.Word("iid")}"
            : null;

    private bool IsOfNoProject =>
        Source == EntityKind.WorkItem && Remote.Find("project", out var project) && project.Kind == JsonValueKind.Null;

    internal TicketLists Lists => Source == EntityKind.WorkItem ? WorkItemNeeds.Lists : IssueNeeds.Lists;

    internal override string TypeName => "Ticket";

    // GitLab's list by ids has the tickets of projects only.
    internal override EntityKind Upstream => IsOfNoProject ? EntityKind.WorkItem.Alone! : Source;

    /// <summary>Whether the instance answered it as a work item or, being older, as an issue.</summary>
    internal required EntityKind Source { get; init; }
}
