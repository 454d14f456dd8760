namespace GitLabGraph.Sandbox.World.Discussion;

/// <summary>A comment or a system note.</summary>
public sealed record Note
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    /// <summary>
    /// The commit that it is about, of a note that a merge request only shows among its own
    /// (<c>MergeRequest#related_notes</c>).
    /// </summary>
    public string? CommitSha { get; init; }

    /// <summary>
    /// Written on an epic before epics were work items: GitLab keeps it with the epic's own row, and shows it on both.
    /// </summary>
    public bool IsOfLegacyEpic { get; init; }

    /// <summary>Forty hex digits, shared by the notes of one thread.</summary>
    public required string DiscussionId { get; init; }

    public NoteType Type { get; init; }

    public required string Body { get; init; }

    public required long AuthorId { get; init; }

    public bool IsSystem { get; init; }

    /// <summary>What a system note tells, in GitLab's word: <c>closed</c>, <c>label</c>, <c>assignee</c> ...</summary>
    public string? Action { get; init; }

    /// <summary>Visible from Planner and Reporter upwards only.</summary>
    public bool IsInternal { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public long? ResolvedById { get; init; }

    public DiffPosition? Position { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? LastEditedAt { get; init; }

    public long? LastEditedById { get; init; }

    public bool IsResolvable => !IsSystem && Type != NoteType.Plain && Target.Kind == TargetKind.MergeRequest;

    public bool IsResolved => ResolvedAt is not null;
}
