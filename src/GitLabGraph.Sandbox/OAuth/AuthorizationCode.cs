using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>A code between the authorize page and the token request; used once, within ten minutes.</summary>
internal sealed record AuthorizationCode(
    string ApplicationId, long UserId, string RedirectUri, ImmutableArray<string> Scopes, string? Challenge,
    DateTimeOffset ExpiresAt);
