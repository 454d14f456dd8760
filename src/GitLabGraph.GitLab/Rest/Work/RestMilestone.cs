namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A milestone of a project or group.</summary>
public sealed record RestMilestone
{
    public long Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int? Iid { get; init; }

    public long? ProjectId { get; init; }

    public long? GroupId { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateOnly? DueDate { get; init; }

    public DateOnly? StartDate { get; init; }

    public bool? Expired { get; init; }

    public string? WebUrl { get; init; }
}
