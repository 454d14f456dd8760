using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>A commit.</summary>
[ObjectType]
internal sealed record Commit
{
    public required string Sha { get; init; }

    public required string ShortSha { get; init; }

    /// <summary>The message's first line.</summary>
    public required string Title { get; init; }

    public string? Message { get; init; }

    /// <summary>As written in the commit; need not be a user of the instance.</summary>
    public required string AuthorName { get; init; }

    public string? AuthorEmail { get; init; }

    public DateTimeOffset AuthoredAt { get; init; }

    public DateTimeOffset CommittedAt { get; init; }

    [GraphQLType("URL")]
    public string? Url { get; init; }
}
