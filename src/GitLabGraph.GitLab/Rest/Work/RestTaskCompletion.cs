namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Check boxes in a description.</summary>
public sealed record RestTaskCompletion
{
    public int Count { get; init; }

    public int CompletedCount { get; init; }
}
