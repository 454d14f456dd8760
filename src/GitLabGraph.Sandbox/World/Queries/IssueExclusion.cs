using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>GitLab's <c>not</c>: an item that has any of these is left out.</summary>
public sealed record IssueExclusion
{
    public ImmutableArray<string>? LabelNames { get; init; }

    public ImmutableArray<string>? AssigneeUsernames { get; init; }

    public ImmutableArray<string>? AuthorUsernames { get; init; }

    public ImmutableArray<string>? MilestoneTitles { get; init; }

    public ImmutableArray<int>? Iids { get; init; }

    public ImmutableArray<IssueType>? Types { get; init; }
}
