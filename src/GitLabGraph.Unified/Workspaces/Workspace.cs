using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>A GitLab project as a ticketing user sees it.</summary>
[ObjectType]
internal sealed record Workspace : Entity, IMembershipTarget
{
    public required string Name { get; init; }

    /// <summary>
    /// The full path: <c>group/subgroup/project</c>. It changes when the project is moved; the id does not.
    /// </summary>
    public required string Path { get; init; }

    public string? Description { get; init; }

    public WorkspaceStatus Status { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>Null in a person's own namespace.</summary>
    public Group? Group { get; init; }

    [GraphQLType("URL!")]
    public required string Url { get; init; }

    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    internal override string TypeName => "Workspace";

    internal override EntityKind Upstream => EntityKind.Project;
}
