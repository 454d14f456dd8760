namespace GitLabGraph.GitLab.Rest.People;

/// <summary>A person or a bot; how much is told depends on who asks.</summary>
public sealed record RestUser
{
    public long Id { get; init; }

    public string Username { get; init; } = "";

    public string Name { get; init; } = "";

    public string? State { get; init; }

    public bool? Locked { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }

    /// <summary>Own account or administrators only.</summary>
    public string? Email { get; init; }

    /// <summary>Empty when the user shows none.</summary>
    public string? PublicEmail { get; init; }

    public string? CommitEmail { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Bio { get; init; }

    public string? Location { get; init; }

    public string? JobTitle { get; init; }

    public string? Organization { get; init; }

    public string? Pronouns { get; init; }

    public string? WebsiteUrl { get; init; }

    public string? Skype { get; init; }

    public string? Linkedin { get; init; }

    public string? Twitter { get; init; }

    public string? Discord { get; init; }

    public string? WorkInformation { get; init; }

    public string? LocalTime { get; init; }

    public bool? Bot { get; init; }

    public int? Followers { get; init; }

    public int? Following { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public DateTimeOffset? CurrentSignInAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateOnly? LastActivityOn { get; init; }

    public bool? IsAdmin { get; init; }

    public bool? IsAuditor { get; init; }

    public bool? External { get; init; }

    public bool? PrivateProfile { get; init; }

    public bool? TwoFactorEnabled { get; init; }

    public bool? CanCreateGroup { get; init; }

    public bool? CanCreateProject { get; init; }

    public bool? UsingLicenseSeat { get; init; }

    public int? ProjectsLimit { get; init; }

    public long? NamespaceId { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<RestIdentity>? Identities { get; init; }

    public RestUser? CreatedBy { get; init; }

    public int? SignInCount { get; init; }

    public string? Plan { get; init; }

    public bool? Trial { get; init; }
}
