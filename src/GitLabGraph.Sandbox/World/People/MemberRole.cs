using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.People;

/// <summary>A custom role (Ultimate): a built-in role with permissions added.</summary>
public sealed record MemberRole
{
    public required long Id { get; init; }

    /// <summary>The root group on gitlab.com; null for a role of a self-managed instance.</summary>
    public long? GroupId { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required AccessLevel BaseAccessLevel { get; init; }

    /// <summary>GitLab's permission names, such as <c>read_code</c>.</summary>
    public required ImmutableArray<string> Permissions { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
