namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A branch. GraphQL has hardly more than its name.</summary>
public sealed record RestBranch
{
    public string Name { get; init; } = "";

    public bool Merged { get; init; }

    public bool Protected { get; init; }

    public bool Default { get; init; }

    public bool DevelopersCanPush { get; init; }

    public bool DevelopersCanMerge { get; init; }

    /// <summary>Whether the token may push to it.</summary>
    public bool CanPush { get; init; }

    public string? WebUrl { get; init; }

    public RestCommit? Commit { get; init; }
}
