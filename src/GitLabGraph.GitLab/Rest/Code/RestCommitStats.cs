namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>Lines of a commit.</summary>
public sealed record RestCommitStats
{
    public int Additions { get; init; }

    public int Deletions { get; init; }

    public int Total { get; init; }
}
