namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A label of a project or group.</summary>
public sealed record RestLabel
{
    public long? Id { get; init; }

    public string Name { get; init; } = "";

    public string? Color { get; init; }

    public string? TextColor { get; init; }

    public string? Description { get; init; }

    public string? DescriptionHtml { get; init; }

    public bool? Archived { get; init; }

    public int? OpenIssuesCount { get; init; }

    public int? ClosedIssuesCount { get; init; }

    public int? OpenMergeRequestsCount { get; init; }

    public bool? Subscribed { get; init; }

    public int? Priority { get; init; }

    /// <summary>False: the label belongs to a group above.</summary>
    public bool? IsProjectLabel { get; init; }

    public bool? LockOnMerge { get; init; }
}
