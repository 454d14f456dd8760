using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>An account's limit at GitLab, in requests a minute.</summary>
[ObjectType]
internal sealed record RateLimit(int Limit, int Remaining, DateTimeOffset ResetsAt);
