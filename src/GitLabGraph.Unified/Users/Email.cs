using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>An e-mail address of a person; GitLab tells it to the person and to administrators only.</summary>
/// <param name="Address">The address.</param>
/// <param name="ConfirmedAt">When the person proved it to be theirs; null while they have not.</param>
[ObjectType]
internal sealed record Email(string Address, DateTimeOffset? ConfirmedAt);
