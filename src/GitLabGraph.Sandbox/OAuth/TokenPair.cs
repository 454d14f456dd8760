using GitLabGraph.Sandbox.Access;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>An access token with the refresh token that replaces it.</summary>
internal sealed record TokenPair(AccessToken Access, string RefreshToken);
