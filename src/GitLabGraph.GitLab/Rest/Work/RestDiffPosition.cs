namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A place in a diff.</summary>
public sealed record RestDiffPosition
{
    public string? BaseSha { get; init; }

    public string? StartSha { get; init; }

    public string? HeadSha { get; init; }

    public string? OldPath { get; init; }

    public string? NewPath { get; init; }

    public string? PositionType { get; init; }

    public int? OldLine { get; init; }

    public int? NewLine { get; init; }
}
