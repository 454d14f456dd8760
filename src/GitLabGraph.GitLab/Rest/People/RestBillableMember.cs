namespace GitLabGraph.GitLab.Rest.People;

/// <summary>Someone who takes a seat of a root group on gitlab.com.</summary>
public sealed record RestBillableMember
{
    public long Id { get; init; }

    public string Username { get; init; } = "";

    public string Name { get; init; } = "";

    public string? State { get; init; }

    public bool? Locked { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }

    public string? Email { get; init; }

    public DateOnly? LastActivityOn { get; init; }

    public DateTimeOffset? LastLoginAt { get; init; }

    /// <summary>How the seat is taken: <c>group_member</c>, <c>project_member</c>, <c>group_invite</c> ...</summary>
    public string? MembershipType { get; init; }

    public string? MembershipState { get; init; }

    public bool? Removable { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public bool? IsLastOwner { get; init; }
}
