using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>A run of the continuous integration.</summary>
[ObjectType]
internal sealed record Pipeline
{
    /// <summary>GitLab's id of the pipeline.</summary>
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    /// <summary>How it stands.</summary>
    public PipelineStatus Status { get; init; }

    /// <summary>GitLab's own word.</summary>
    public required string StatusRaw { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    /// <summary>When it began; null until then.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null until then.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
