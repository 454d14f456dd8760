using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>A person, or what acts like one, on the account's instance.</summary>
[ObjectType]
internal sealed record User : Entity, IRepoOwner
{
    /// <summary>The name to sign in and to be mentioned with; unique on the instance, and may be changed.</summary>
    public required string Username { get; init; }

    public required string Name { get; init; }

    /// <summary>The public address; null where the person shows none or the token may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>Every address; empty unless the account's owner is the person or an administrator.</summary>
    public IReadOnlyList<Email> Emails { get; init; } = [];

    /// <summary>HUMAN where GitLab's word is not known here.</summary>
    public UserKind Kind { get; init; }

    public UserStatus Status { get; init; }

    public string? Bio { get; init; }

    public string? JobTitle { get; init; }

    public string? Location { get; init; }

    public string? Organization { get; init; }

    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    [GraphQLType("URL!")]
    public required string Url { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The day GitLab last saw the person; null where the token may not see it.</summary>
    public DateOnly? LastActivityOn { get; init; }

    internal override string TypeName => "User";

    internal override EntityKind Upstream => EntityKind.User;
}
