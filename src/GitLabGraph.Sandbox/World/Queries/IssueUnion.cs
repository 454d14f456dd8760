using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>GitLab's <c>or</c>: each list given must be met by one of its entries.</summary>
public sealed record IssueUnion
{
    public ImmutableArray<string>? LabelNames { get; init; }

    public ImmutableArray<string>? AssigneeUsernames { get; init; }

    public ImmutableArray<string>? AuthorUsernames { get; init; }
}
