using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>An account's limit at GitLab, in requests a minute.</summary>
/// <param name="Limit">How many requests a minute GitLab takes.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetsAt">When all of them are there again.</param>
[ObjectType]
internal sealed record RateLimit(int Limit, int Remaining, DateTimeOffset ResetsAt);
