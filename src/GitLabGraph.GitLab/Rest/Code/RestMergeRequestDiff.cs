namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>The diff of one file of a merge request.</summary>
public sealed record RestMergeRequestDiff
{
    public string? OldPath { get; init; }

    public string? NewPath { get; init; }

    public string? AMode { get; init; }

    public string? BMode { get; init; }

    public string? Diff { get; init; }

    public bool? NewFile { get; init; }

    public bool? RenamedFile { get; init; }

    public bool? DeletedFile { get; init; }

    public bool? GeneratedFile { get; init; }

    public bool? Collapsed { get; init; }

    public bool? TooLarge { get; init; }
}
