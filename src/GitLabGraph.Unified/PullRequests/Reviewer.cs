using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Somebody who was asked to review, and what they did so far.</summary>
[ObjectType]
internal sealed record Reviewer(User User, ReviewState State);
