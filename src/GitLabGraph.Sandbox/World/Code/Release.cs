using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Code;

public sealed record Release
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string TagName { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required string Sha { get; init; }

    public required long AuthorId { get; init; }

    public ImmutableArray<long> MilestoneIds { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }
}
