using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Delivery;

public sealed record Release
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string TagName { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Null for one from before GitLab kept it, whose tag is gone.</summary>
    public string? Sha { get; init; }

    /// <summary>Null for one from before GitLab kept it.</summary>
    public long? AuthorId { get; init; }

    public ImmutableArray<long> MilestoneIds { get; init; } = [];

    public ImmutableArray<ReleaseLink> Links { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>Told with a date before its making.</summary>
    public bool IsHistorical => ReleasedAt.ToUnixTimeSeconds() < CreatedAt.ToUnixTimeSeconds();

    public bool IsUpcomingAt(DateTimeOffset moment) => ReleasedAt.ToUnixTimeSeconds() > moment.ToUnixTimeSeconds();
}
