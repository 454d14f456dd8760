using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Milestones;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Releases;

/// <summary>A version of a repo's software that was given out, with its notes.</summary>
[ObjectType]
internal sealed record Release
{
    /// <summary>GitLab's id of the release.</summary>
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    /// <summary>The tag that it is of; null where GitLab does not tell it.</summary>
    public string? TagName { get; init; }

    /// <summary>
    /// What its makers call it: the tag's name unless they say otherwise; null where that may not be seen.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The notes, as Markdown; null when there are none.</summary>
    public string? Description { get; init; }

    /// <summary>The notes as HTML that is safe to show; null when there are none.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>Who made it; null when the account was deleted or may not be seen, or nobody did.</summary>
    public User? Author { get; init; }

    /// <summary>The commit that it is of; null when it is gone or may not be seen.</summary>
    public Commit? Commit { get; init; }

    /// <summary>The milestones that it fulfils.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Whether its day is still to come.</summary>
    public bool IsUpcoming { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    /// <summary>When it was entered into GitLab; null where GitLab does not tell it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was or is to be given out; null where GitLab does not tell it.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>What GitLab answered.</summary>
    internal Remote Remote { get; init; }

    /// <summary>The repo that was asked.</summary>
    internal required Repo Repo { get; init; }
}
