using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Roles;

/// <summary>What a member may do. Compare roles by <see cref="AccessLevel"/>, never by name.</summary>
[ObjectType]
internal sealed record Role : INode
{
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public RoleKind Kind { get; init; }

    /// <summary>
    /// GitLab's level: 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner; there may be others.
    /// </summary>
    public int AccessLevel { get; init; }

    public string? Description { get; init; }

    /// <summary>The built-in role that a custom one begins with.</summary>
    public Role? BaseRole { get; init; }

    /// <summary>What a custom role may do beyond its base, in GitLab's words.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    public IReadOnlyList<RoleScope> ApplicableIn { get; init; } = [RoleScope.Group, RoleScope.Workspace];

    /// <summary>How many have it; null where the instance does not tell.</summary>
    public int? UserCount { get; init; }
}
