using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>Permission to link one account, for a customer's browser: short-lived and used once.</summary>
[ObjectType("LinkToken")]
public sealed record LinkPermission(string Token, string Url, DateTimeOffset ExpiresAt);
