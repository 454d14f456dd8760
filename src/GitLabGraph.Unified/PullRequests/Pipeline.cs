using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>A run of the continuous integration.</summary>
[ObjectType]
internal sealed record Pipeline
{
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    public PipelineStatus Status { get; init; }

    /// <summary>GitLab's own word.</summary>
    public required string StatusRaw { get; init; }

    [GraphQLType("URL")]
    public string? Url { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
