using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Tokens;

/// <summary>An access token with what replaces it. Prints no secret: <see cref="AccessToken"/> is <c>***</c>.</summary>
/// <param name="Access">What GitLab is asked with.</param>
/// <param name="Refresh">Rotated together with the access token; null for tokens that are not refreshed.</param>
/// <param name="ExpiresAt">When the access token ends; null when it does not or is not known to.</param>
public sealed record AccountTokens(AccessToken Access, AccessToken? Refresh = null, DateTimeOffset? ExpiresAt = null);
