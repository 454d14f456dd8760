namespace GitLabGraph.Sandbox.World.Code;

public sealed record Branch
{
    /// <summary>The world's own key; GitLab knows a branch by its name.</summary>
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Sha { get; init; }

    public bool IsMerged { get; init; }

    public bool IsProtected { get; init; }

    public bool DevelopersCanPush { get; init; }

    public bool DevelopersCanMerge { get; init; }
}
