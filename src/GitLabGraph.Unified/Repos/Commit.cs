using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>A commit.</summary>
[ObjectType]
internal sealed record Commit
{
    /// <summary>Its whole hash.</summary>
    public required string Sha { get; init; }

    /// <summary>The beginning of its hash, as people read it.</summary>
    public required string ShortSha { get; init; }

    /// <summary>The message's first line.</summary>
    public required string Title { get; init; }

    /// <summary>The whole message; null where GitLab tells the first line only.</summary>
    public string? Message { get; init; }

    /// <summary>As written in the commit; need not be a user of the instance.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The address that stands in the commit; null where GitLab hides it.</summary>
    public string? AuthorEmail { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset AuthoredAt { get; init; }

    /// <summary>When it was put into the history.</summary>
    public DateTimeOffset CommittedAt { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }
}
