namespace GitLabGraph.GitLab.Rest.People;

/// <summary>A membership of a group or project, as the user that has it.</summary>
public sealed record RestMember
{
    /// <summary>The user's id.</summary>
    public long Id { get; init; }

    public string Username { get; init; } = "";

    public string Name { get; init; } = "";

    public string? State { get; init; }

    public bool? Locked { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }

    /// <summary>An integer, never an enum: GitLab adds levels.</summary>
    public int AccessLevel { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public RestUser? CreatedBy { get; init; }

    public DateOnly? ExpiresAt { get; init; }

    public string? MembershipState { get; init; }

    public string? Email { get; init; }

    public bool? IsUsingSeat { get; init; }

    public bool? Override { get; init; }

    public RestMemberRole? MemberRole { get; init; }

    public RestIdentity? GroupSamlIdentity { get; init; }
}
