namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>A work item status: the five that GitLab defines, or one that a root group made.</summary>
public sealed record IssueStatus
{
    /// <summary>The version that brought them.</summary>
    public static GitLabVersion Floor { get; } = new(17, 11);

    public required long Id { get; init; }

    /// <summary>Null for GitLab's own statuses.</summary>
    public long? RootGroupId { get; init; }

    public required string Name { get; init; }

    public required StatusCategory Category { get; init; }

    public required string Color { get; init; }

    public string? Description { get; init; }

    public required int Position { get; init; }

    public bool IsDefaultOpen { get; init; }

    public bool IsDefaultClosed { get; init; }

    public bool IsDefaultDuplicate { get; init; }

    public string IconName => Category switch
    {
        StatusCategory.Triage => "status-neutral",
        StatusCategory.ToDo => "status-waiting",
        StatusCategory.InProgress => "status-running",
        StatusCategory.Done => "status-success",
        _ => "status-cancelled",
    };

    public bool ClosesItem => Category is StatusCategory.Done or StatusCategory.Canceled;
}
