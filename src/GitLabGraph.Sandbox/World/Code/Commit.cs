using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Code;

public sealed record Commit
{
    /// <summary>The world's own key, in the order of committing; GitLab knows a commit by its hash.</summary>
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Sha { get; init; }

    public ImmutableArray<string> ParentShas { get; init; } = [];

    public required string Title { get; init; }

    public required string Message { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorEmail { get; init; }

    public required DateTimeOffset AuthoredAt { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    public string ShortSha => Sha[..8];

    /// <summary>What it changed; empty for seeded commits, of which nobody knows.</summary>
    public ImmutableArray<DiffStat> Files { get; init; } = [];
}
