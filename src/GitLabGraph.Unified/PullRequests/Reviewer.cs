using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Somebody who was asked to review, and what they did so far.</summary>
/// <param name="User">Who was asked.</param>
/// <param name="State">What they did so far.</param>
/// <param name="StateRaw">GitLab's own word for the state; null where it tells none.</param>
[ObjectType]
internal sealed record Reviewer(User User, ReviewState State, string? StateRaw);
