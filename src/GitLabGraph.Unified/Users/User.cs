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

    /// <summary>The name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The public address; null where the person shows none or the token may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// HUMAN where GitLab's word is not known here; of everybody who is no bot where it tells none and <c>kindRaw</c>
    /// is null, as instances before 15.4 do.
    /// </summary>
    public UserKind Kind { get; init; }

    /// <summary>
    /// GitLab's own word for the kind; null where it was told over REST, which knows bots only.
    /// </summary>
    public string? KindRaw { get; init; }

    /// <summary>What the person says of themselves; null when nothing.</summary>
    public string? Bio { get; init; }

    /// <summary>As the person set it; null when not.</summary>
    public string? JobTitle { get; init; }

    /// <summary>As the person set it; null when not.</summary>
    public string? Location { get; init; }

    /// <summary>As the person set it; null when not.</summary>
    public string? Organization { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    /// <summary>Its page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>When the account was made; null where the token may not see it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The day GitLab last saw the person; null where the token may not see it. Administrators may, and of who has a
    /// seat of an add-on, read from its seats, the group's owners.
    /// </summary>
    public DateOnly? LastActivityOn { get; init; }

    internal override string TypeName => "User";

    internal override EntityKind Upstream => EntityKind.User;
}
