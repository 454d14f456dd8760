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
    /// <summary>The name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The full path: <c>group/subgroup</c>. It changes when the group is moved; the id does not.</summary>
    public required string Path { get; init; }

    /// <summary>The names of all groups above it and its own, as people read them.</summary>
    public required string FullName { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>GitLab's own word for the visibility; an unknown one counts as private.</summary>
    public required string VisibilityRaw { get; init; }

    /// <summary>Direct members only; null where the account may not count them.</summary>
    public int? MemberCount { get; init; }

    /// <summary>
    /// Workspaces right in the group that are not archived, also those that the account may not see; null where it may
    /// not count them.
    /// </summary>
    public int? WorkspaceCount { get; init; }

    /// <summary>The group's page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    internal override string TypeName => "Group";

    internal override EntityKind Upstream => EntityKind.Group;
}
