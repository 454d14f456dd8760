using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Roles;

/// <summary>What a member may do. Compare roles by <see cref="AccessLevel"/>, never by name.</summary>
[ObjectType]
internal sealed record Role : INode
{
    [GraphQLType("ID!")]
    public required string Id { get; init; }

    /// <summary>GitLab's name, or the customer's for a custom role.</summary>
    public required string Name { get; init; }

    /// <summary>Whether GitLab brings it or the customer made it.</summary>
    public RoleKind Kind { get; init; }

    /// <summary>
    /// GitLab's level: 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner; there may be others.
    /// </summary>
    public int AccessLevel { get; init; }

    /// <summary>What the customer wrote about a custom role; null otherwise.</summary>
    public string? Description { get; init; }

    /// <summary>The built-in role that a custom one begins with; null for a built-in one.</summary>
    public Role? BaseRole { get; init; }

    /// <summary>What a custom role may do beyond its base, in GitLab's words.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Where it can be given.</summary>
    public IReadOnlyList<RoleScope> ApplicableIn { get; init; } = [RoleScope.Group, RoleScope.Workspace];

    /// <summary>How many have it; null where the instance does not tell.</summary>
    public int? UserCount { get; init; }
}
