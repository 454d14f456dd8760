using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>A GitLab project as a ticketing user sees it.</summary>
[ObjectType]
internal sealed record Workspace : Entity, IMembershipTarget
{
    /// <summary>The name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The full path: <c>group/subgroup/project</c>. It changes when the project is moved; the id does not.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is in use.</summary>
    public WorkspaceStatus Status { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>GitLab's own word for the visibility; an unknown one counts as private.</summary>
    public required string VisibilityRaw { get; init; }

    /// <summary>Null in a person's own namespace.</summary>
    public Group? Group { get; init; }

    /// <summary>Its page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    /// <summary>When it was made; null where GitLab does not tell, as of what REST names in passing.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed in any way that GitLab counts; null where GitLab does not tell.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    internal override string TypeName => "Workspace";

    internal override EntityKind Upstream => EntityKind.Project;
}
