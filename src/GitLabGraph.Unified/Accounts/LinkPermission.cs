using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>Permission to link one account, for a customer's browser: short-lived and used once.</summary>
/// <param name="Token">What the hosted page is opened with.</param>
/// <param name="Url">The hosted page, with the token in it.</param>
/// <param name="ExpiresAt">When it ends.</param>
[ObjectType("LinkToken")]
public sealed record LinkPermission(string Token, string Url, DateTimeOffset ExpiresAt);
