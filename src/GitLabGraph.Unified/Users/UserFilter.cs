using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Which users to list.</summary>
[InputObjectType]
internal sealed record UserFilter
{
    /// <summary>
    /// Parts of three letters or more, all of them in the name or all in the username, or the whole of a public e-mail.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Has one of these usernames.</summary>
    public IReadOnlyList<string>? Usernames { get; init; }

    /// <summary>GitLab filters by ACTIVE only.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>GitLab filters by HUMAN only.</summary>
    public UserKind? Kind { get; init; }

    /// <summary>
    /// Has to do with the group: a member of it, of a group above or below it, of a workspace below it, or of a group
    /// that was invited to one of these. For members alone ask the group for its <c>members</c>.
    /// </summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }
}
