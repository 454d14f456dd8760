using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Groups;

/// <summary>A GitLab group: holds workspaces and other groups, and the people who work in them.</summary>
[ObjectType]
internal sealed record Group : Entity, IMembershipTarget, IRepoOwner
{
    public required string Name { get; init; }

    /// <summary>The full path: <c>group/subgroup</c>. It changes when the group is moved; the id does not.</summary>
    public required string Path { get; init; }

    /// <summary>The names of all groups above it and its own, as people read them.</summary>
    public required string FullName { get; init; }

    public string? Description { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>Direct members only.</summary>
    public int? MemberCount { get; init; }

    /// <summary>Workspaces right in the group.</summary>
    public int? WorkspaceCount { get; init; }

    [GraphQLType("URL!")]
    public required string Url { get; init; }

    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    internal override string TypeName => "Group";

    internal override EntityKind Upstream => EntityKind.Group;
}
