using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.People;

/// <summary>A person or a bot of the instance.</summary>
public sealed record User
{
    public required long Id { get; init; }

    /// <summary>The id of the user's own namespace, from the sequence that groups use too.</summary>
    public required long NamespaceId { get; init; }

    public required string Username { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>Further addresses of its owner; REST lists them without the primary one.</summary>
    public ImmutableArray<string> FurtherEmails { get; init; } = [];

    /// <summary>Null when the person keeps it to themselves.</summary>
    public string? PublicEmail { get; init; }

    public UserKind Kind { get; init; } = UserKind.Human;

    public UserState State { get; init; } = UserState.Active;

    public bool IsAdmin { get; init; }

    public bool IsExternal { get; init; }

    public bool HasTwoFactor { get; init; }

    public bool HasPrivateProfile { get; init; }

    /// <summary>Null for the few people without a picture; bots have site-relative ones.</summary>
    public string? AvatarUrl { get; init; }

    public string Bio { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public string Location { get; init; } = "";

    public string Organization { get; init; } = "";

    public string? Pronouns { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateOnly? LastActivityOn { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public bool IsBot => Kind is not (UserKind.Human or UserKind.Ghost);
}
