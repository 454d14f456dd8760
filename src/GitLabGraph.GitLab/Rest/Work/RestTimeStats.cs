namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Estimated and spent time, in seconds and in GitLab's words.</summary>
public sealed record RestTimeStats
{
    public int? TimeEstimate { get; init; }

    public int? TotalTimeSpent { get; init; }

    public string? HumanTimeEstimate { get; init; }

    public string? HumanTotalTimeSpent { get; init; }
}
