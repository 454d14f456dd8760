using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Which users to list.</summary>
[InputObjectType]
internal sealed record UserFilter
{
    /// <summary>Words of the name, username or public e-mail.</summary>
    public string? Search { get; init; }

    /// <summary>Has one of these usernames.</summary>
    public IReadOnlyList<string>? Usernames { get; init; }

    /// <summary>GitLab filters by ACTIVE only.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>GitLab filters by HUMAN only.</summary>
    public UserKind? Kind { get; init; }

    /// <summary>Members of the group.</summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }
}
